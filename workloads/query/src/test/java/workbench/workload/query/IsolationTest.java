package workbench.workload.query;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbench.workload.query.server.RunningH2;
import workbench.workload.query.server.RunningPostgres;
import workbench.workload.query.server.SharedPostgres;

/** All updates want the same account. */
@Timeout(60)
@DisplayName("No update of one account is lost")
class IsolationTest {

    private static Map<String, String> updates(String isolation) {
        return Map.of("items", "40", "kind", "update", "accounts", "1", "isolation", isolation);
    }

    @ParameterizedTest
    @ExtendWith(SharedPostgres.class)
    @ValueSource(strings = {"read-committed", "repeatable-read", "serializable"})
    @DisplayName("by PostgreSQL")
    void postgres(String isolation, RunningPostgres postgres) throws Exception {
        try (var queries = OpenedQueries.of(postgres.access(), updates(isolation))) {
            queries.perform();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"read-committed", "repeatable-read", "serializable"})
    @DisplayName("by H2")
    void h2(String isolation) throws Exception {
        try (var h2 = RunningH2.start();
                var queries = OpenedQueries.of(h2.access(), updates(isolation))) {
            queries.perform();
        }
    }
}
