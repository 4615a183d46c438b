package workbench.workload.query.server;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.OptionalLong;
import workbench.workload.query.data.Access;
import workbench.workload.query.data.QueryFailure;

/** A PostgreSQL that runs already, in which a schema is made and dropped again: no other table is touched. */
final class ExistingDatabase implements KeptDatabase {

    private final String schema;
    private final Access access;

    private ExistingDatabase(String schema, Access access) {
        this.schema = schema;
        this.access = access;
    }

    /**
     * Makes the schema.
     *
     * @throws IOException if the database cannot be reached, or allows no schema
     */
    static ExistingDatabase open(KeeperOrder order) throws IOException {
        var schema = Passwords.name();
        var url = "%s%scurrentSchema=%s&ApplicationName=%s"
                .formatted(order.url(), order.url().contains("?") ? "&" : "?", schema, schema);
        var access = new Access(url, order.user(), order.password(), "");
        try (var connection = access.connect();
                var statement = connection.createStatement()) {
            statement.execute("create schema " + schema);
            return new ExistingDatabase(schema, access.withProduct());
        } catch (SQLException e) {
            throw QueryFailure.named(e);
        }
    }

    @Override
    public Access access() {
        return access;
    }

    @Override
    public Map<String, String> description() {
        return Map.of("database", "%s, in the schema %s".formatted(access.product(), schema));
    }

    /** It may be on another machine. */
    @Override
    public OptionalLong processorNanos() {
        return OptionalLong.empty();
    }

    /** Ends connections that were left behind, which would hold up the drop. */
    @Override
    public void close() throws IOException {
        try (var connection = access.connect();
                var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where application_name = '%s'"
                            .formatted(schema)
                    + " and usename = current_user and pid <> pg_backend_pid()");
            statement.execute("drop schema %s cascade".formatted(schema));
        } catch (SQLException e) {
            throw new IOException("the schema %s is left: %s".formatted(schema, QueryFailure.text(e)), e);
        }
    }
}
