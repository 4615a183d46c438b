package workbench.workload.query;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import workbench.workload.Batch;
import workbench.workload.Floor;
import workbench.workload.WrongResultException;
import workbench.workload.query.data.Access;
import workbench.workload.query.data.QueryFailure;
import workbench.workload.query.data.Tables;
import workbench.workload.query.pool.ConnectionPool;
import workbench.workload.query.pool.PoolUse;

/** Queries over the connections of a pool. Executing an item takes a connection, asks, and gives it back. */
final class QueryBatch implements Batch<QueryResult> {

    private final Access access;
    private final DrawnQueries drawn;
    private final Inquiry inquiry;
    private final OwnRows own;
    private final ConnectionPool pool;
    private final LeastWait least;
    private volatile boolean wrote;

    /** A batch that owns the pool. */
    QueryBatch(Access access, DrawnQueries drawn, Inquiry inquiry, OwnRows own, ConnectionPool pool, LeastWait least) {
        this.access = access;
        this.drawn = drawn;
        this.inquiry = inquiry;
        this.own = own;
        this.pool = pool;
        this.least = least;
    }

    @Override
    public int size() {
        return drawn.size();
    }

    @Override
    public void reset() throws IOException {
        pool.resume();
        if (drawn.writes()) {
            wrote = true;
            try (var connection = pool.uncounted()) {
                own.prepare(connection);
            } catch (SQLException e) {
                throw pool.failed(e);
            }
        }
    }

    @Override
    public QueryResult execute(int item) throws IOException {
        try (var lease = pool.take()) {
            return inquiry.ask(item, lease);
        } catch (SQLException e) {
            throw pool.failed(e);
        }
    }

    @Override
    public void write(QueryResult result, DataOutput out) throws IOException {
        out.writeInt(result.item());
        out.writeInt(result.rows());
        out.writeLong(result.sum());
    }

    @Override
    public QueryResult read(DataInput in) throws IOException {
        return new QueryResult(in.readInt(), in.readInt(), in.readLong());
    }

    /** Compares with what the seed says; of what was written, also with what the database holds. */
    @Override
    public void verify(int item, QueryResult result) throws WrongResultException, IOException {
        var expected = drawn.expected(item);
        if (!result.equals(expected)) {
            throw new WrongResultException("%s, not %s".formatted(result, expected));
        }
        switch (drawn.kind(item)) {
            case INSERT -> requireInserted(item);
            case UPDATE -> requireBalance(item);
            default -> {
                // What was read is all there is.
            }
        }
    }

    private void requireInserted(int item) throws WrongResultException, IOException {
        var held = held(connection -> own.inserted(connection, item));
        if (!held.equals(OptionalLong.of(drawn.amount(item)))) {
            throw new WrongResultException(
                    "the row of item %d holds %s, not %d".formatted(item, text(held), drawn.amount(item)));
        }
    }

    private void requireBalance(int item) throws WrongResultException, IOException {
        var held = held(connection -> own.balance(connection, drawn.key(item)));
        if (!held.equals(OptionalLong.of(drawn.balance(item)))) {
            throw new WrongResultException("account %d of item %d holds %s, not %d: an update was lost or done twice"
                    .formatted(drawn.key(item), item, text(held), drawn.balance(item)));
        }
    }

    private static String text(OptionalLong held) {
        return held.isPresent() ? String.valueOf(held.getAsLong()) : "nothing";
    }

    /** Something that the database is asked for. */
    @FunctionalInterface
    private interface Held {

        OptionalLong in(Connection connection) throws SQLException;
    }

    private OptionalLong held(Held asked) throws IOException {
        try (var connection = pool.uncounted()) {
            return asked.in(connection);
        } catch (SQLException e) {
            throw pool.failed(e);
        }
    }

    /** What is written proves what was read, but not what was put into the database. */
    @Override
    public boolean writesProof() {
        return !drawn.writes();
    }

    @Override
    public Optional<Floor> floor(int width) {
        return least.floor(drawn.size(), width);
    }

    /** Each process has a pool of its own, which holds up only its own items. */
    @Override
    public boolean sharesInProcess() {
        return true;
    }

    @Override
    public Map<String, String> effective() {
        return pool.effective();
    }

    /** How its connections were used until now. */
    PoolUse use() {
        return pool.use();
    }

    @Override
    public void cancel() {
        pool.cancel();
    }

    /** Also leaves word of how the connections were used, and takes its rows out, as far as the database can still be reached. */
    @Override
    public void close() {
        pool.close();
        if (wrote || !pool.use().isEmpty()) {
            try (var connection = access.connect()) {
                leave(connection);
            } catch (SQLException e) {
                System.err.println("workbench: rows are left in the database: " + QueryFailure.text(e));
            }
        }
    }

    private void leave(Connection connection) throws SQLException {
        if (wrote) {
            own.clear(connection);
        }
        try (var use = connection.prepareStatement(Tables.LEAVE_USE)) {
            use.setString(1, pool.use().text());
            use.executeUpdate();
        }
    }
}
