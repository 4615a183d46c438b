package workbench.workload.query.pool;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import workbench.parameter.Durations;
import workbench.process.Patience;
import workbench.workload.query.data.Access;
import workbench.workload.query.data.QueryFailure;

/** The connections of this process: HikariCP, and what is counted of it. Thread-safe. */
public final class ConnectionPool implements AutoCloseable {

    private static final Duration MOMENT = Duration.ofMillis(1);

    /** How often H2 is asked to end what it has perhaps not begun. */
    private static final int ATTEMPTS = 200;

    private final Access access;
    private final PoolOptions options;
    private final HikariDataSource source;
    private final PoolUse use = new PoolUse();
    private final Set<Lease> inFlight = ConcurrentHashMap.newKeySet();
    private volatile boolean cancelled;
    private volatile boolean damaged;

    private ConnectionPool(Access access, PoolOptions options, HikariDataSource source) {
        this.access = access;
        this.options = options;
        this.source = source;
    }

    /**
     * Opens a pool, and returns when its first connections are there.
     *
     * @throws IOException if the database gives none
     */
    public static ConnectionPool open(Access access, PoolOptions options) throws IOException {
        HikariDataSource source;
        try {
            source = new HikariDataSource(config(access, options));
        } catch (HikariPool.PoolInitializationException e) {
            throw e.getCause() instanceof SQLException failure ? QueryFailure.named(failure) : new IOException(e);
        }
        var pool = new ConnectionPool(access, options, source);
        try {
            pool.fill();
            return pool;
        } catch (IOException e) {
            pool.close();
            throw e;
        }
    }

    private static HikariConfig config(Access access, PoolOptions options) {
        var config = new HikariConfig();
        config.setPoolName("query");
        config.setJdbcUrl(access.url());
        config.setUsername(access.user());
        config.setPassword(access.password());
        config.setMaximumPoolSize(options.connections());
        config.setMinimumIdle(options.opened());
        config.setConnectionTimeout(options.patience().toMillis());
        config.setTransactionIsolation(options.isolation());
        config.setConnectionInitSql(access.limiting(options.statement()));
        config.setIdleTimeout(0); // a connection neither ages nor is replaced while it is measured
        config.setMaxLifetime(0);
        config.setKeepaliveTime(0);
        return config;
    }

    /** Waits until the first connections are there; as long as more of them come, they may take their time. */
    private void fill() throws IOException {
        var there = -1;
        var patience = new Patience(options.patience());
        while (there < options.opened()) {
            var now = source.getHikariPoolMXBean().getTotalConnections();
            if (now > there) {
                patience = new Patience(options.patience());
            } else if (patience.isOver()) {
                throw new IOException("only %d of %d connections can be opened, and no other one within pool-timeout=%s"
                        .formatted(now, options.opened(), Durations.format(options.patience())));
            }
            there = now;
            LockSupport.parkNanos(MOMENT.toNanos());
        }
    }

    /**
     * Waits for a connection.
     *
     * @throws IOException if there is none in time, or the database cannot be reached
     * @throws CancellationException if all are cancelled
     */
    public Lease take() throws IOException {
        requireNotCancelled();
        var began = System.nanoTime();
        use.waits();
        try {
            var lease = new Lease(this, source.getConnection());
            use.taken(System.nanoTime() - began);
            inFlight.add(lease);
            if (cancelled) { // asked once cancel() can see the lease
                lease.close();
                throw new CancellationException("cancelled");
            }
            return lease;
        } catch (SQLTransientConnectionException e) {
            use.refused(true);
            throw refused(e);
        } catch (SQLException e) {
            use.refused(false);
            throw failed(e);
        }
    }

    private IOException refused(SQLTransientConnectionException failure) {
        if (failure.getCause() instanceof SQLException cause && !(cause instanceof SQLTransientConnectionException)) {
            return failed(cause);
        }
        return new IOException(
                "no connection became free within pool-timeout=%s: %d of %d are in use, and %d others wait"
                        .formatted(
                                Durations.format(options.patience()),
                                use.active(),
                                options.connections(),
                                use.waiting()));
    }

    /** A failure under its name; from now on no connection is trusted until {@link #resume}. */
    public IOException failed(SQLException failure) {
        damaged = true;
        return cancelled ? new IOException("cancelled", failure) : QueryFailure.named(failure);
    }

    void release(Lease lease) {
        inFlight.remove(lease);
        use.released(lease.nanos());
        try {
            lease.connection().close();
        } catch (SQLException _) {
            // The pool replaces it.
        }
    }

    /** A connection that counts as nobody's, for what is done outside of any job. */
    public Connection uncounted() throws SQLException {
        return source.getConnection();
    }

    /** Whether {@link #cancel} was called since the last {@link #resume}. */
    public void requireNotCancelled() {
        if (cancelled) {
            throw new CancellationException("cancelled");
        }
    }

    /** Ends what items are doing, and those that come later, until {@link #resume}. */
    public void cancel() {
        cancelled = true;
        if (access.isH2()) { // whose sockets cannot be closed
            for (var left = ATTEMPTS; left > 0 && !inFlight.isEmpty(); left--) {
                inFlight.forEach(Lease::cancel);
                LockSupport.parkNanos(MOMENT.toNanos());
            }
        } else {
            for (var lease : inFlight) {
                lease.abort();
                source.evictConnection(lease.connection());
            }
        }
    }

    /**
     * Lets items begin again; called while none is in flight. After a failure all connections are new.
     *
     * @throws IOException if the database does not give them
     */
    public void resume() throws IOException {
        if (cancelled || damaged) {
            source.getHikariPoolMXBean().softEvictConnections();
            fill();
        }
        damaged = false;
        cancelled = false;
    }

    /** How the connections were used until now. */
    public PoolUse use() {
        return use;
    }

    /** The effective settings, by short label. */
    public Map<String, String> effective() {
        var effective = new LinkedHashMap<String, String>();
        effective.put(
                "connections", "at most %d, %d opened beforehand".formatted(options.connections(), options.opened()));
        effective.put("pool", "HikariCP " + version());
        return effective;
    }

    private static String version() {
        var properties = new Properties();
        try (InputStream in =
                HikariDataSource.class.getResourceAsStream("/META-INF/maven/com.zaxxer/HikariCP/pom.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException _) {
            // It is only not shown.
        }
        return properties.getProperty("version", "of an unknown version");
    }

    @Override
    public void close() {
        source.close();
    }
}
