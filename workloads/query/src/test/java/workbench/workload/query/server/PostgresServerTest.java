package workbench.workload.query.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import workbench.workload.query.data.Access;
import workbench.workload.query.data.SeededTable;

@ExtendWith(SharedPostgres.class)
@DisplayName("A PostgreSQL of a run")
class PostgresServerTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("asks everybody for its password")
    void password(RunningPostgres postgres) throws SQLException {
        var access = postgres.access();
        assertThat(access.password()).hasSize(32);
        assertThatThrownBy(() -> new Access(access.url(), access.user(), "other", "").connect())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        assertThat(postgres.ask("select string_agg(distinct auth_method, ' ') from pg_hba_file_rules"))
                .contains("scram-sha-256");
    }

    @Test
    @DisplayName("listens on this machine alone, and only to TCP")
    void local(RunningPostgres postgres) throws SQLException {
        assertThat(postgres.ask("show listen_addresses")).contains("127.0.0.1");
        assertThat(postgres.ask("show unix_socket_directories")).contains("");
    }

    @Test
    @DisplayName("says what it is, and what it costs")
    void described(RunningPostgres postgres) {
        assertThat(postgres.server().description().get("database"))
                .matches("PostgreSQL \\d+\\.\\d+, driver \\d.* on jdbc:postgresql://127\\.0\\.0\\.1:\\d+/postgres");
        assertThat(postgres.server().processorNanos().orElseThrow()).isPositive();
    }

    @Test
    @DisplayName("cannot start where its files are somebody's, and leaves them alone")
    void occupied() throws IOException {
        var mine = Files.createFile(
                Files.createDirectory(folder.resolve("postgresql")).resolve("mine"));

        assertThatThrownBy(() -> PostgresServer.start(folder, 5)).isInstanceOf(IOException.class);
        assertThat(mine).exists();
    }

    @Test
    @DisplayName("is replaced by H2 where it cannot start, and the reason is told")
    void replaced() throws IOException {
        Files.createDirectory(folder.resolve("postgresql"));
        var order = new KeeperOrder("auto", "", "", "", SharedPostgres.TABLE, 5, folder);
        try (var started = StartedDatabase.of(order)) {
            assertThat(started.access().isH2()).isTrue();
            assertThat(started.description()).containsKey("instead of PostgreSQL, since");
            assertThat(started.processorNanos().orElseThrow()).isPositive();
        }
        var demanded = new KeeperOrder("postgresql", "", "", "", SharedPostgres.TABLE, 5, folder);
        assertThatThrownBy(() -> StartedDatabase.of(demanded)).isInstanceOf(IOException.class);
    }

    private static KeeperOrder existing(RunningPostgres postgres, String password) {
        var access = postgres.access();
        return new KeeperOrder(
                "auto", access.url(), access.user(), password, SeededTable.of(100, 2), 5, Path.of("unused"));
    }

    @Test
    @DisplayName("that exists lends a schema, and has all its own tables as before")
    void existing(RunningPostgres postgres) throws Exception {
        var schemas = "select count(*) from pg_namespace where nspname like 'workbench_%'";
        try (var database =
                        StartedDatabase.of(existing(postgres, postgres.access().password()));
                var connection = database.access().connect()) {
            assertThat(postgres.ask(schemas)).contains("1");
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select count(*) from entry")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(100);
            }
            assertThat(database.description().get("database")).contains(", in the schema workbench_");
            assertThat(database.processorNanos()).isEmpty();
        }
        assertThat(postgres.ask(schemas)).contains("0");
        assertThat(postgres.ask("select count(*) from entry")).contains("500");
    }

    @Test
    @DisplayName("that exists refuses a wrong password in one line")
    void refused(RunningPostgres postgres) {
        assertThatThrownBy(() -> StartedDatabase.of(existing(postgres, "wrong")))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "the database does not know the user by this password: password authentication failed for user \"workbench\" (28P01)");
    }
}
