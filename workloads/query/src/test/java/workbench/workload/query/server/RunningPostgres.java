package workbench.workload.query.server;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import workbench.workload.query.data.Access;

/** A PostgreSQL as tests handle it. */
public final class RunningPostgres {

    private final PostgresServer server;

    RunningPostgres(PostgresServer server) {
        this.server = server;
    }

    PostgresServer server() {
        return server;
    }

    public Access access() {
        return server.access();
    }

    /** Stops it in order, which ends all connections, and starts it again. */
    public void restart() throws IOException {
        server.stop();
        server.restart();
    }

    /** What a query answers in the first column of its first row; empty if there is none. */
    public Optional<String> ask(String sql) throws SQLException {
        try (var connection = access().connect()) {
            return ask(connection, sql);
        }
    }

    private static Optional<String> ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }

    /** Asks until there is an answer. */
    public String await(String sql) throws SQLException {
        try (var connection = access().connect()) {
            var answer = ask(connection, sql);
            while (answer.isEmpty()) {
                answer = ask(connection, sql);
            }
            return answer.get();
        }
    }
}
