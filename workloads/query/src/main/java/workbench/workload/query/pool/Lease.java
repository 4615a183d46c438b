package workbench.workload.query.pool;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A connection that an item has, until it closes this. Used by one thread, but for {@link #abort}. */
public final class Lease implements AutoCloseable {

    private static final Executor HERE = Runnable::run;

    private final ConnectionPool pool;
    private final Connection connection;
    private final long since = System.nanoTime();
    private volatile @Nullable PreparedStatement last;

    Lease(ConnectionPool pool, Connection connection) {
        this.pool = pool;
        this.connection = connection;
    }

    /** The connection, which commits each statement by itself. */
    public Connection connection() {
        return connection;
    }

    /** A statement, which is closed before another one is prepared. */
    public PreparedStatement prepare(String sql) throws SQLException {
        var statement = connection.prepareStatement(sql);
        last = statement;
        return statement;
    }

    /** How long the item has had it. */
    long nanos() {
        return System.nanoTime() - since;
    }

    /** Gives it back. */
    @Override
    public void close() {
        pool.release(this);
    }

    /** Closes the socket, from another thread and at any moment: what the item is doing fails soon. */
    void abort() {
        try {
            connection.unwrap(Connection.class).abort(HERE);
        } catch (SQLException _) {
            // It has ended by itself.
        }
    }

    /** Asks the database to end the statement, from another thread; in vain, if the statement has not begun. */
    void cancel() {
        try {
            var statement = last;
            if (statement != null && !statement.isClosed()) {
                statement.cancel();
            }
        } catch (SQLException _) {
            // It has ended by itself.
        }
    }
}
