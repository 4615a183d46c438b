package workbench.workload.query.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import workbench.parameter.Durations;
import workbench.parameter.OneLine;
import workbench.process.Patience;
import workbench.workload.query.data.Access;

/**
 * A PostgreSQL in processes of its own. It listens on 127.0.0.1 alone, and asks everybody for a random password from its first moment
 * on; no other user can read its files. Its settings are PostgreSQL's own, but for the number of connections. Thread-safe.
 */
final class PostgresServer implements KeptDatabase {

    private static final String USER = "workbench";

    private static final Duration START = Duration.ofSeconds(60);

    private static final Duration MOMENT = Duration.ofMillis(20);

    private final Path folder;
    private final int port;
    private final int connections;
    private final Access access;
    private final Duration start;
    private @Nullable Process process;

    private PostgresServer(Path folder, int port, int connections, String password) throws IOException {
        var began = System.nanoTime();
        this.folder = folder;
        this.port = port;
        this.connections = connections;
        this.access = initialised(password);
        this.start = Duration.ofNanos(System.nanoTime() - began);
    }

    /**
     * Starts one, and returns when it answers.
     *
     * @param parent an existing folder, in which it makes one
     * @param connections the most connections at once
     * @throws IOException if it does not; the message says why
     */
    static PostgresServer start(Path parent, int connections) throws IOException {
        var folder = Folders.create(parent.resolve("postgresql"));
        try {
            return new PostgresServer(folder, freePort(), connections, Passwords.random());
        } catch (IOException e) {
            Folders.delete(folder);
            throw e;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Access initialised(String password) throws IOException {
        PostgresBinaries.unpack(folder);
        var secret = folder.resolve("password");
        Files.writeString(Folders.newFile(secret), password);
        try {
            run(
                    "initdb",
                    "--pgdata=" + data(),
                    "--auth=scram-sha-256",
                    "--username=" + USER,
                    "--pwfile=" + secret,
                    "--encoding=UTF8",
                    "--locale=C",
                    "--no-sync",
                    "--no-instructions");
        } finally {
            Files.delete(secret);
        }
        var url = "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
        var found = new Access(url, USER, password, "");
        try {
            start(found);
            return found.withProduct();
        } catch (IOException | SQLException e) {
            close();
            throw new IOException(OneLine.message(e), e);
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path log() {
        return folder.resolve("postgresql.log");
    }

    /**
     * Starts it again after a {@link #stop}, on the same port.
     *
     * @throws IOException if it does not answer in time
     */
    void restart() throws IOException {
        start(access);
    }

    private synchronized void start(Access asked) throws IOException {
        var settings = Map.of(
                "listen_addresses",
                "127.0.0.1",
                "port",
                String.valueOf(port),
                "unix_socket_directories",
                "",
                "max_connections",
                String.valueOf(connections));
        var command = command("postgres", "-D", data().toString());
        settings.forEach((setting, value) -> command.addAll(List.of("-c", setting + "=" + value)));
        var started = builder(command).start();
        process = started;
        var patience = new Patience(START);
        while (!answers(asked)) {
            if (!started.isAlive()) {
                throw failed("postgres");
            }
            if (patience.isOver()) {
                throw new IOException("PostgreSQL did not answer within " + Durations.format(START));
            }
            LockSupport.parkNanos(MOMENT.toNanos());
        }
    }

    private static boolean answers(Access asked) {
        try (var _ = asked.connect()) {
            return true;
        } catch (SQLException _) {
            return false;
        }
    }

    private void run(String program, String... arguments) throws IOException {
        var running = builder(command(program, arguments)).start();
        try {
            if (running.waitFor() != 0) {
                throw failed(program);
            }
        } catch (InterruptedException _) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted");
        }
    }

    private List<String> command(String program, String... arguments) {
        var command = new ArrayList<>(RootUser.prefix());
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private ProcessBuilder builder(List<String> command) {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    }

    private IOException failed(String program) throws IOException {
        var lines = Files.readAllLines(log());
        var last = lines.subList(Math.max(0, lines.size() - 5), lines.size());
        return new IOException("%s failed: %s".formatted(program, OneLine.of(String.join("\n", last), " | ")));
    }

    /** Ends it in order, with all connections to it. */
    void stop() throws IOException {
        stop("fast");
    }

    private synchronized void stop(String mode) throws IOException {
        var running = process;
        if (running != null && running.isAlive()) {
            run("pg_ctl", "stop", "-w", "--pgdata=" + data(), "--mode=" + mode);
        }
    }

    @Override
    public Access access() {
        return access;
    }

    @Override
    public Map<String, String> description() {
        var description = new LinkedHashMap<String, String>();
        description.put("database", "%s on %s".formatted(access.product(), access.url()));
        var running = process;
        if (running != null) {
            description.put("its process", String.valueOf(running.pid()));
        }
        description.put("its start", "ready after %d ms".formatted(start.toMillis()));
        return description;
    }

    @Override
    public OptionalLong processorNanos() {
        var running = process;
        return running == null ? OptionalLong.empty() : ProcessorTime.of(running.toHandle());
    }

    /** Ends it at once, since its data are of no more use, and deletes them. */
    @Override
    public void close() throws IOException {
        try {
            stop("immediate");
        } finally {
            Folders.delete(folder);
        }
    }
}
