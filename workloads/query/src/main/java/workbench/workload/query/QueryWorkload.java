package workbench.workload.query;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import workbench.parameter.Arguments;
import workbench.parameter.Parameter;
import workbench.parameter.UsageException;
import workbench.plugin.Setting;
import workbench.workload.Batch;
import workbench.workload.Provision;
import workbench.workload.Workload;
import workbench.workload.query.data.Access;
import workbench.workload.query.pool.ConnectionPool;
import workbench.workload.query.pool.PoolOptions;

/** Asks a database over a pool of connections: waiting, with little computing, but for the database. */
public final class QueryWorkload implements Workload {

    @Override
    public String name() {
        return "query";
    }

    @Override
    public String summary() {
        return "queries to a database over a pool of connections (waits)";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return QueryDials.PARAMETERS;
    }

    @Override
    public void check(Arguments arguments) {
        QueryDials.check(arguments);
        if (QueryDials.url(arguments).isPresent()) {
            Credentials.of(System.getenv());
        }
    }

    @Override
    public Set<String> secrets() {
        return Credentials.SECRETS;
    }

    @Override
    public boolean confidential(Arguments arguments) {
        return QueryDials.url(arguments).isPresent();
    }

    @Override
    public List<String> notices(Arguments arguments, long jobs) {
        return arguments.get(QueryDials.CONNECTIONS).isPresent()
                ? List.of(
                        "The pool of connections belongs to a process. A strategy that performs items in several processes"
                                + " has one in every process, and so answers another question.")
                : List.of();
    }

    @Override
    public Optional<String> onlyOnce(Arguments arguments) {
        return QueryDials.writes(arguments)
                ? Optional.of("those that write leave rows behind; kind=point, range and slow only read")
                : Optional.empty();
    }

    @Override
    public Map<String, String> sample() {
        return Map.of("items", "10", "kind", "mix", "rows", "500", "range", "10", "accounts", "2");
    }

    @Override
    public Provision provision(Setting setting) throws IOException {
        return ProvidedDatabase.start(setting);
    }

    @Override
    public Batch<QueryResult> open(Setting setting) throws IOException {
        return open(Access.read(access(setting.arguments())), setting);
    }

    /** The queries to a database that holds the rows. */
    static QueryBatch open(Access access, Setting setting) throws IOException {
        var arguments = setting.arguments();
        var connections = QueryDials.connections(arguments, setting.width());
        var options = new PoolOptions(
                connections,
                Math.min(connections, setting.width()),
                arguments.get(QueryDials.POOL_TIMEOUT),
                arguments.get(QueryDials.STATEMENT_TIMEOUT),
                QueryDials.isolation(arguments));
        var drawn = DrawnQueries.of(arguments);
        var own = OwnRows.of(setting.folder(), drawn);
        var pool = ConnectionPool.open(access, options);
        var inquiry = new Inquiry(arguments, drawn, own, pool);
        return new QueryBatch(access, drawn, inquiry, own, pool, LeastWait.of(arguments, connections));
    }

    private static Path access(Arguments arguments) {
        var file = arguments.get(QueryDials.ACCESS);
        if (file.equals(QueryDials.AUTO)) {
            throw new UsageException("access is set by the workbench, which starts the database");
        }
        return Path.of(file);
    }
}
