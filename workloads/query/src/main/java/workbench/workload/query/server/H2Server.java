package workbench.workload.query.server;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.OptionalLong;
import org.h2.tools.Server;
import workbench.workload.query.data.Access;

/** H2 in this JVM: its rows are in memory, and it listens on 127.0.0.1 alone. */
final class H2Server implements KeptDatabase {

    private static final String USER = "workbench";

    private final Server server;
    private final Connection keeping;
    private final Access access;

    private H2Server(Server server, Connection keeping, Access access) {
        this.server = server;
        this.keeping = keeping;
        this.access = access;
    }

    /**
     * Starts it.
     *
     * @throws IOException if it cannot listen
     */
    static H2Server start() throws IOException {
        System.setProperty("h2.bindAddress", "127.0.0.1");
        var name = Passwords.name();
        var password = Passwords.random();
        try {
            var keeping = DriverManager.getConnection("jdbc:h2:mem:" + name, USER, password);
            try (var statement = keeping.createStatement()) {
                statement.execute("create alias pg_sleep for '%s.seconds'".formatted(ServerSleep.class.getName()));
            }
            var server = Server.createTcpServer("-tcpPort", "0").start();
            var url = "jdbc:h2:tcp://127.0.0.1:%d/mem:%s".formatted(server.getPort(), name);
            return new H2Server(server, keeping, new Access(url, USER, password, "").withProduct());
        } catch (SQLException e) {
            throw new IOException("H2 did not start: " + e.getMessage(), e);
        }
    }

    @Override
    public Access access() {
        return access;
    }

    @Override
    public Map<String, String> description() {
        return Map.of("database", "%s on %s".formatted(access.product(), access.url()));
    }

    @Override
    public OptionalLong processorNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? OptionalLong.of(system.getProcessCpuTime())
                : OptionalLong.empty();
    }

    @Override
    public void close() {
        server.stop();
        try {
            keeping.close();
        } catch (SQLException _) {
            // Its rows end with this JVM.
        }
    }
}
