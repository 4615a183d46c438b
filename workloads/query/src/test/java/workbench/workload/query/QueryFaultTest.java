package workbench.workload.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import workbench.workload.WrongResultException;
import workbench.workload.query.server.RunningPostgres;
import workbench.workload.query.server.SharedPostgres;

/** Updates of one account, which a test can hold: so an item is under way for as long as the test wants. */
@Timeout(60)
@ExtendWith(SharedPostgres.class)
@DisplayName("A fault of the database or the pool")
class QueryFaultTest {

    private static final String WAITING = "select pid from pg_stat_activity where wait_event_type = 'Lock'";

    private static final String NO_CLIENT = "select 1 where not exists (select pid from pg_stat_activity"
            + " where backend_type = 'client backend' and pid <> pg_backend_pid())";

    private static OpenedQueries updates(RunningPostgres postgres, String... more) throws Exception {
        var given = new HashMap<>(Map.of("items", "8", "kind", "update", "accounts", "1", "connections", "2"));
        for (var argument : more) {
            given.put(argument.replaceAll("=.*", ""), argument.replaceAll(".*=", ""));
        }
        var updates = OpenedQueries.of(postgres.access(), given);
        updates.batch().reset();
        return updates;
    }

    private static void assertUsable(OpenedQueries queries) throws Exception {
        assertThat(queries.batch().use().active()).isZero();
        queries.perform();
    }

    @Test
    @DisplayName("such as a pool without a free connection is named, and leaks none")
    void exhausted(RunningPostgres postgres) throws Exception {
        try (var queries = updates(postgres, "connections=1", "pool-timeout=250ms")) {
            CompletableFuture<QueryResult> first;
            try (var _ = queries.holdingAccounts()) {
                first = queries.start(0);
                postgres.await(WAITING);

                assertThat(OpenedQueries.failure(queries.start(1)))
                        .isEqualTo(
                                "no connection became free within pool-timeout=250ms: 1 of 1 are in use, and 0 others wait");
                assertThat(first).isNotDone();
            }
            assertThat(queries.batch().use().facts()).containsEntry("pool timeouts", "1");
            assertThat(first.get().rows()).isEqualTo(1);
            assertUsable(queries);
        }
        postgres.await(NO_CLIENT);
    }

    @Test
    @DisplayName("such as a connection that the database ends is named, and leaks none")
    void killed(RunningPostgres postgres) throws Exception {
        try (var queries = updates(postgres)) {
            try (var _ = queries.holdingAccounts()) {
                var item = queries.start(0);
                postgres.ask("select pg_terminate_backend(%s)".formatted(postgres.await(WAITING)));

                assertThat(OpenedQueries.failure(item))
                        .isEqualTo(
                                "the database ended the connection: terminating connection due to administrator command"
                                        + " (57P01)");
            }
            assertUsable(queries);
        }
        postgres.await(NO_CLIENT);
    }

    @Test
    @DisplayName("such as a database that stops is named, and once it has started again all goes on")
    void restarted(RunningPostgres postgres) throws Exception {
        try (var queries = updates(postgres)) {
            var holding = queries.holdingAccounts();
            var item = queries.start(0);
            postgres.await(WAITING);
            postgres.restart();

            assertThat(OpenedQueries.failure(item)).startsWith("the database ended the connection: ");
            assertThatThrownBy(holding::commit).hasMessageContaining("terminating connection");
            assertUsable(queries);
        }
        postgres.await(NO_CLIENT);
    }

    @Test
    @DisplayName("such as a statement that takes too long is named, and leaks nothing")
    void tooLong(RunningPostgres postgres) throws Exception {
        try (var queries = updates(postgres, "statement-timeout=200ms")) {
            try (var _ = queries.holdingAccounts()) {
                assertThat(OpenedQueries.failure(queries.start(0)))
                        .isEqualTo(
                                "the database ended the statement: canceling statement due to statement timeout (57014)");
            }
            assertUsable(queries);
        }
        postgres.await(NO_CLIENT);
    }

    @Test
    @DisplayName("such as a conflict is named where it is to fail")
    void conflict(RunningPostgres postgres) throws Exception {
        try (var queries = updates(postgres, "isolation=repeatable-read", "conflicts=fail")) {
            var holding = queries.holdingAccounts();
            var item = queries.start(0);
            postgres.await(WAITING);
            holding.commit();
            holding.close();

            assertThat(OpenedQueries.failure(item)).startsWith("the transaction conflicted with another: ");
            assertThat(queries.batch().use().facts()).containsEntry("conflicts", "1");
            assertThat(queries.batch().use().active()).isZero();
        }
        postgres.await(NO_CLIENT);
    }

    @Test
    @DisplayName("such as a conflict is nobody's loss where the transaction begins again")
    void retried(RunningPostgres postgres) throws Exception {
        try (var queries = updates(postgres, "isolation=serializable")) {
            var holding = queries.holdingAccounts();
            var item = queries.start(0);
            postgres.await(WAITING);
            holding.commit();
            holding.close();

            assertThat(item.get().rows()).isEqualTo(1);
            assertThat(queries.batch().use().facts()).containsEntry("conflicts", "1");
            assertUsable(queries);
        }
    }

    @Test
    @DisplayName("such as an update that is done twice is found out")
    void doneTwice(RunningPostgres postgres) throws Exception {
        try (var queries = updates(postgres)) {
            queries.perform();
            var again = queries.start(0).get();

            assertThatThrownBy(() -> queries.batch().verify(0, again))
                    .isInstanceOf(WrongResultException.class)
                    .hasMessageContaining("an update was lost or done twice");
        }
    }

    @Test
    @DisplayName("such as a lost row is found out")
    void lostRow(RunningPostgres postgres) throws Exception {
        try (var queries = OpenedQueries.of(postgres.access(), Map.of("items", "3", "kind", "insert"))) {
            queries.perform();
            queries.batch().reset();
            var result = queries.batch().execute(1);
            assertThat(queries.change("delete from arrival where item = 1")).isEqualTo(1);

            assertThatThrownBy(() -> queries.batch().verify(1, result))
                    .isInstanceOf(WrongResultException.class)
                    .hasMessageMatching("the row of item 1 holds nothing, not \\d+");
        }
        assertThat(postgres.ask("select count(*) from arrival")).contains("0");
    }

    @Test
    @DisplayName("such as a row that is inserted twice is refused")
    void twice(RunningPostgres postgres) throws Exception {
        try (var queries = OpenedQueries.of(postgres.access(), Map.of("items", "3", "kind", "insert"))) {
            queries.perform();

            assertThat(OpenedQueries.failure(queries.start(1))).startsWith("the row is there already: ");
        }
    }
}
