package workbench.workload.query.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;

/** What PostgreSQL calls {@code pg_sleep}, for H2. */
public final class ServerSleep {

    private static final Duration STEP = Duration.ofMillis(10);

    private ServerSleep() {}

    /**
     * Sleeps, unless the statement is ended before.
     *
     * @param connection the connection that asks; H2 gives it
     * @param seconds how long
     * @return 0
     */
    public static int seconds(Connection connection, double seconds) throws SQLException, InterruptedException {
        var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        var probe = session.prepare("select 1"); // only a statement can tell whether the current one was ended
        var end = System.nanoTime() + (long) (seconds * 1e9);
        for (var left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            Thread.sleep(Duration.ofNanos(Math.min(left, STEP.toNanos())));
            probe.checkCanceled();
        }
        return 0;
    }
}
