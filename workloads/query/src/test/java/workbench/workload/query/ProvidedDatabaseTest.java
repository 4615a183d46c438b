package workbench.workload.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbench.parameter.Arguments;
import workbench.parameter.UsageException;
import workbench.plugin.Setting;
import workbench.process.ChildLauncher;
import workbench.workload.query.data.Access;

/** With H2, which starts faster. */
@Timeout(60)
@DisplayName("The database of a run")
class ProvidedDatabaseTest {

    @TempDir
    private Path folder;

    private Setting setting(Map<String, String> given) {
        return new Setting(Arguments.of(QueryDials.PARAMETERS, given), 2, folder, ChildLauncher.likeThisJvm());
    }

    private static final Map<String, String> QUERIES =
            Map.of("items", "20", "kind", "slow", "pause", "3ms", "connections", "1", "rows", "100", "database", "h2");

    @Test
    @DisplayName("tells how its connections were used, each time since the last")
    void facts() throws Exception {
        try (var database = ProvidedDatabase.start(setting(QUERIES))) {
            var access = Path.of(database.arguments().get(QueryDials.ACCESS));
            var password = Access.read(access).password();
            assertThat(database.examples()).singleElement().asString().endsWith(access.toString());
            assertThat(database.arguments().texts().values()).noneMatch(text -> text.contains(password));
            try (var queries = new QueryWorkload()
                    .open(new Setting(
                            database.arguments(),
                            2,
                            Files.createDirectory(folder.resolve("cell")),
                            ChildLauncher.likeThisJvm()))) {
                assertThat(queries.effective()).containsEntry("connections", "at most 1, 1 opened beforehand");
                assertThat(queries.effective().get("pool")).startsWith("HikariCP 7.");
                queries.reset();
                var results = new ArrayList<Future<QueryResult>>();
                try (var threads = Executors.newFixedThreadPool(8)) {
                    for (var item = 0; item < queries.size(); item++) {
                        var next = item;
                        results.add(threads.submit(() -> queries.execute(next)));
                    }
                }
                for (var item = 0; item < queries.size(); item++) {
                    queries.verify(item, results.get(item).get());
                }
            }

            assertThat(database.facts())
                    .containsEntry("connections taken", "20")
                    .containsKeys("database", "wait for a connection", "time on a connection", "its CPU");
            assertThat(database.facts()).doesNotContainKey("connections taken");
            database.process().orElseThrow().destroyForcibly();
            assertThat(database.facts().get("its end")).startsWith("before the run's");
        }
    }

    @Test
    @DisplayName("that exists needs the name of a user")
    void nobody() {
        assertThatThrownBy(() -> ProvidedDatabase.start(setting(Map.of("url", "jdbc:postgresql://127.0.0.1:1/test"))))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("url needs the name of a user");
    }

    @Test
    @DisplayName("is known only to those to whom the workbench tells it")
    void untold() {
        assertThatThrownBy(() -> new QueryWorkload().open(setting(Map.of())))
                .isInstanceOf(UsageException.class)
                .hasMessage("access is set by the workbench, which starts the database");
    }
}
