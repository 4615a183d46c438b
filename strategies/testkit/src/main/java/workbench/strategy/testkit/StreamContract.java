package workbench.strategy.testkit;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import workbench.parameter.Arguments;
import workbench.strategy.ArrivalOutcome;
import workbench.strategy.Strategy;
import workbench.workload.testkit.Advice;

/**
 * The rules from 20 on, which a strategy follows where it {@linkplain Strategy#takesArrivals takes arrivals}; without that they are
 * skipped. {@link StrategyContract} has them all, so nobody else needs to extend this.
 */
public abstract class StreamContract {

    /** Whether some rules try more than a build has time for. */
    static final boolean THOROUGH = Boolean.getBoolean("workbench.thorough");

    /** For subclasses. */
    StreamContract() {}

    /**
     * The strategy under test.
     *
     * @return a strategy; equal ones at each call
     */
    protected abstract Strategy strategy();

    /**
     * The arguments of the variant under test; none unless overridden, so that all parameters have their defaults.
     *
     * @return the texts of arguments by the names of their parameters
     */
    protected Map<String, String> arguments() {
        return Map.of();
    }

    /**
     * How long to wait for what must happen: a limit that only a defect exceeds, however busy the machine is. The long profile has batches
     * of 100,000 items, so its limit is ten times as long.
     *
     * @return more than zero
     */
    protected Duration patience() {
        return Duration.ofSeconds(THOROUGH ? 300 : 30);
    }

    /**
     * How long to watch for what must not happen.
     *
     * @return more than zero
     */
    protected Duration lookout() {
        return Duration.ofMillis(300);
    }

    @Test
    @DisplayName("20. There is an intake if the strategy says so")
    @Advice("Return an Intake in intake, and true in takesArrivals; or leave both out.")
    void intake() throws Exception {
        try (var referee = Referee.lenient();
                var stage = stage(2, 10, referee)) {
            assertThat(stage.takesArrivals())
                    .as("there is an intake, and takesArrivals says so")
                    .isEqualTo(takesArrivals());
        }
    }

    @Test
    @DisplayName(
            "21. Every arrival is performed once, with the right result, between jobs and in one stream after another")
    @Advice(
            "Perform each arrival with arrivals.perform(arrival), once for each submit, and keep what belongs to one stream in "
                    + "its intake.")
    void everyArrivalOnce() throws Exception {
        assumeTakesArrivals();
        try (var referee = Referee.lenient();
                var stage = stage(3, 20, referee)) {
            stage.start(stage.job()).outcome(patience());
            for (var size : new int[] {50, 1, 20}) {
                var flow = stage.flow(size);
                flow.arrive(size, patience());
                flow.drains(patience());
                flow.stream().verify(stage.checksums());
                assertThat(flow.count(ArrivalOutcome.DONE))
                        .as("arrivals that are done")
                        .isEqualTo(size);
            }
            stage.start(stage.job()).outcome(patience());
            assertThat(referee.items()).as("items performed").hasSize(20 + 71 + 20);
        }
    }

    @Test
    @DisplayName("22. Submitting returns at once, however many arrivals wait")
    @Advice(
            "Put what cannot start yet into a queue without a bound, or let it wait for a permit in a thread of its own.")
    void submittingReturnsAtOnce() throws Exception {
        assumeTakesArrivals();
        try (var referee = Referee.holding();
                var stage = stage(3, 20, referee)) {
            var flow = stage.flow(200);
            var submitted = flow.submits(200, patience());
            referee.release();
            assertThat(submitted)
                    .withFailMessage("200 arrivals were not submitted within %s while items are held", patience())
                    .isTrue();
            flow.drains(patience());
        }
    }

    @Test
    @DisplayName("23. Of arrivals, too, never more than the width are in flight")
    @Advice("Perform arrivals in the threads, or with the permits, that bound the items of a job.")
    void neverMoreArrivalsThanTheWidth() throws Exception {
        assumeTakesArrivals();
        assumeRanked();
        try (var referee = Referee.holding();
                var stage = stage(3, 20, referee)) {
            var flow = stage.flow(60);
            flow.arrive(60, patience());
            var more = referee.sawInFlight(stage.width() + 1, lookout());
            referee.release();
            flow.drains(patience());
            assertThat(more || referee.peak() > stage.width())
                    .withFailMessage(
                            "%d arrivals were in flight at once, at a width of %d", referee.peak(), stage.width())
                    .isFalse();
        }
    }

    @Test
    @DisplayName("24. As many arrivals as the width are in flight when they take long")
    @Advice("Start an arrival as soon as fewer than the width are in flight, without waiting for more to come.")
    void reachesTheWidthWithArrivals() throws Exception {
        assumeTakesArrivals();
        assumeRanked();
        try (var referee = Referee.holding();
                var stage = stage(3, 20, referee)) {
            var flow = stage.flow(3);
            flow.arrive(1, patience());
            assertThat(referee.sawInFlight(1, patience()))
                    .as("the first arrival starts at once")
                    .isTrue();
            flow.arrive(2, patience());
            assertThat(referee.sawInFlight(3, patience()))
                    .as("three arrivals in flight")
                    .isTrue();
            referee.release();
            flow.drains(patience());
        }
    }

    @Test
    @DisplayName("25. No arrival is performed before it has come")
    @Advice("Perform only what submit was called with: how many more will come, and when, is not known.")
    void nothingBeforeItsTime() throws Exception {
        assumeTakesArrivals();
        try (var referee = Referee.lenient();
                var stage = stage(3, 20, referee)) {
            var flow = stage.flow(10);
            flow.arrive(4, patience());
            flow.drains(patience());
            flow.stream().requireNoBreach();
            assertThat(referee.items()).as("items performed").hasSize(4);
            flow.arrive(6, patience());
            flow.drains(patience());
            flow.stream().verify(stage.checksums());
        }
    }

    @Test
    @DisplayName("26. Drain returns when all arrivals that were submitted have ended, and not before")
    @Advice("Count what was submitted and what has ended, and wait until both are equal.")
    void drainWaitsForAll() throws Exception {
        assumeTakesArrivals();
        try (var referee = Referee.holding();
                var stage = stage(3, 20, referee)) {
            var flow = stage.flow(8);
            flow.arrive(8, patience());
            var early = flow.hasDrained(lookout());
            referee.release();
            assertThat(early)
                    .withFailMessage("drain returned while arrivals were in flight")
                    .isFalse();
            flow.drains(patience());
        }
    }

    @Test
    @DisplayName("27. An arrival that fails ends neither the stream nor the session")
    @Advice("arrivals.perform(arrival) never throws; let no other part of a worker throw either.")
    void failuresStayAlone() throws Exception {
        assumeTakesArrivals();
        try (var referee = Referee.lenient();
                var stage = stage(3, 20, referee)) {
            for (var how : new Signal[] {Signal.FAIL, Signal.FAIL_WITH_ERROR}) {
                referee.command(visit -> visit.tell(visit.item() % 5 == 0 ? how : Signal.GO));
                var flow = stage.flow(40);
                flow.arrive(40, patience());
                flow.drains(patience());
                flow.stream().verify(stage.checksums());
                assertThat(flow.count(ArrivalOutcome.FAILED))
                        .as("arrivals that failed")
                        .isEqualTo(8);
                assertThat(flow.count(ArrivalOutcome.DONE))
                        .as("arrivals that are done")
                        .isEqualTo(32);
            }
        }
    }

    @Test
    @DisplayName("28. When a stream ends, what has not started is dropped, and drain returns")
    @Advice(
            "Call arrivals.perform(arrival) for each that was submitted, in a stream that has ended too: it drops them.")
    void theEndDropsWhatWaits() throws Exception {
        assumeTakesArrivals();
        assumeRanked();
        try (var referee = Referee.holding();
                var stage = stage(3, 20, referee)) {
            var flow = stage.flow(30);
            flow.arrive(20, patience());
            assertThat(referee.sawInFlight(3, patience()))
                    .as("three arrivals in flight")
                    .isTrue();
            flow.stream().end();
            flow.arrive(10, patience());
            referee.release();
            flow.drains(patience());
            flow.stream().verify(stage.checksums());
            assertThat(flow.count(ArrivalOutcome.DONE))
                    .as("arrivals that are done")
                    .isEqualTo(3);
            assertThat(flow.count(ArrivalOutcome.LEFT_OVER))
                    .as("arrivals that are left over")
                    .isEqualTo(27);
        }
    }

    @Test
    @DisplayName("29. After a stream, too, close leaves nothing behind")
    @Advice("End in close what an intake has started, such as a thread that hands arrivals over.")
    void closeLeavesNothingOfAStream() throws Exception {
        assumeTakesArrivals();
        var leftovers = Leftovers.since();
        try (var referee = Referee.lenient();
                var stage = stage(3, 20, referee)) {
            var flow = stage.flow(30);
            flow.arrive(30, patience());
            flow.drains(patience());
            closesWithoutLeftovers(stage, referee, leftovers);
        }
    }

    final void closesWithoutLeftovers(Stage stage, Referee referee, Leftovers leftovers)
            throws IOException, InterruptedException {
        stage.session().close();
        referee.end();
        try (var files = Files.list(stage.strategyFolder())) {
            nothing(files.map(Path::toString).collect(toSet()));
        }
        nothing(leftovers.left(patience()));
    }

    private static void nothing(Set<String> left) {
        assertThat(left)
                .withFailMessage(() -> "close left behind: " + String.join(", ", left))
                .isEmpty();
    }

    final Stage stage(int width, int items, Referee referee) throws Exception {
        var given = Map.of(
                ObservedWorkload.ITEMS.name(), String.valueOf(items),
                ObservedWorkload.REFEREE.name(), String.valueOf(referee.port()));
        return Stage.open(strategy(), arguments(), width, ObservedWorkload.NAME, given);
    }

    final Arguments checkedArguments() {
        return Arguments.of(strategy().parameters(), arguments());
    }

    final boolean ranked() {
        return strategy().unranked(checkedArguments()).isEmpty();
    }

    final void assumeRanked() {
        assumeTrue(
                ranked(),
                () -> "unranked: " + strategy().unranked(checkedArguments()).orElseThrow());
    }

    private boolean takesArrivals() {
        return strategy().takesArrivals(checkedArguments());
    }

    private void assumeTakesArrivals() {
        assumeTrue(takesArrivals(), "takes no arrivals");
    }
}
