package workbench.workload.query;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import workbench.parameter.Arguments;
import workbench.workload.query.data.QueryFailure;
import workbench.workload.query.data.Tables;
import workbench.workload.query.pool.ConnectionPool;
import workbench.workload.query.pool.Lease;

/** Asks the database what an item asks. Thread-safe. */
final class Inquiry {

    private final DrawnQueries drawn;
    private final OwnRows own;
    private final ConnectionPool pool;
    private final Duration pause;
    private final boolean locks;
    private final boolean retries;

    Inquiry(Arguments arguments, DrawnQueries drawn, OwnRows own, ConnectionPool pool) {
        this.drawn = drawn;
        this.own = own;
        this.pool = pool;
        pause = arguments.get(QueryDials.PAUSE);
        locks = arguments.get(QueryDials.ISOLATION).equals(QueryDials.READ_COMMITTED);
        retries = arguments.get(QueryDials.CONFLICTS).equals(QueryDials.RETRY);
    }

    /**
     * Asks, and waits for the answer.
     *
     * @throws SQLException if the database refuses
     * @throws IOException if the answer cannot be right
     */
    QueryResult ask(int item, Lease lease) throws SQLException, IOException {
        return switch (drawn.kind(item)) {
            case RANGE -> range(item, lease);
            case INSERT -> insert(item, lease);
            case UPDATE -> update(item, lease);
            case SLOW -> slow(item, lease);
            default -> point(item, lease);
        };
    }

    private QueryResult point(int item, Lease lease) throws SQLException {
        try (var query = lease.prepare(Tables.POINT)) {
            query.setLong(1, drawn.key(item));
            return rows(item, query);
        }
    }

    private QueryResult range(int item, Lease lease) throws SQLException {
        try (var query = lease.prepare(Tables.RANGE)) {
            query.setLong(1, drawn.key(item));
            query.setLong(2, (long) drawn.key(item) + drawn.range());
            return rows(item, query);
        }
    }

    private QueryResult slow(int item, Lease lease) throws SQLException {
        try (var query = lease.prepare(Tables.SLOW)) {
            query.setDouble(1, pause.toNanos() / 1e9);
            query.setLong(2, drawn.key(item));
            return rows(item, query);
        }
    }

    private static QueryResult rows(int item, PreparedStatement query) throws SQLException {
        var count = 0;
        var sum = 0L;
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                count++;
                sum += rows.getLong(1);
            }
        }
        return new QueryResult(item, count, sum);
    }

    private QueryResult insert(int item, Lease lease) throws SQLException {
        try (var insert = lease.prepare(Tables.INSERT)) {
            insert.setString(1, own.name());
            insert.setInt(2, item);
            insert.setLong(3, drawn.amount(item));
            return new QueryResult(item, insert.executeUpdate(), drawn.amount(item));
        }
    }

    /** Begins again, as often as it takes, where another transaction has changed the same row meanwhile. */
    private QueryResult update(int item, Lease lease) throws SQLException, IOException {
        while (true) {
            try {
                return inTransaction(item, lease);
            } catch (SQLException e) {
                if (!QueryFailure.isConflict(e)) {
                    throw e;
                }
                pool.use().conflicted();
                if (!retries) {
                    throw e;
                }
                lease.connection().rollback();
                pool.requireNotCancelled();
            }
        }
    }

    /** Where it fails, the transaction is rolled back by the pool, which gets the connection next. */
    private QueryResult inTransaction(int item, Lease lease) throws SQLException, IOException {
        var connection = lease.connection();
        connection.setAutoCommit(false);
        var changed = write(item, lease, read(item, lease) + drawn.amount(item));
        connection.commit();
        connection.setAutoCommit(true);
        return new QueryResult(item, changed, drawn.amount(item));
    }

    private long read(int item, Lease lease) throws SQLException, IOException {
        try (var query = lease.prepare(locks ? Tables.BALANCE_FOR_UPDATE : Tables.BALANCE)) {
            query.setString(1, own.name());
            query.setInt(2, drawn.key(item));
            try (var rows = query.executeQuery()) {
                if (!rows.next()) {
                    throw new IOException(
                            "account %d is not there: items that write need a job, which makes the accounts"
                                    .formatted(drawn.key(item)));
                }
                return rows.getLong(1);
            }
        }
    }

    private int write(int item, Lease lease, long balance) throws SQLException {
        try (var update = lease.prepare(Tables.SET_BALANCE)) {
            update.setLong(1, balance);
            update.setString(2, own.name());
            update.setInt(3, drawn.key(item));
            return update.executeUpdate();
        }
    }
}
