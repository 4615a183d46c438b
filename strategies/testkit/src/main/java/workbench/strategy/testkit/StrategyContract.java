package workbench.strategy.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.extension.ExtendWith;
import workbench.parameter.Arguments;
import workbench.parameter.NameForm;
import workbench.parameter.OneLine;
import workbench.parameter.Parameter;
import workbench.plugin.Catalog;
import workbench.strategy.ItemFailedException;
import workbench.strategy.Strategy;
import workbench.workload.Script;
import workbench.workload.Workload;
import workbench.workload.testkit.Advice;

/**
 * The rules that every strategy follows, one test each, numbered in its display name. Extend it once for each variant
 * of a strategy:
 *
 * <pre>{@code
 * class QueueTest extends StrategyContract {
 *     @Override
 *     protected Strategy strategy() {
 *         return new PlatformThreads();
 *     }
 * }
 * }</pre>
 *
 * <p>A test that fails says the rule, what was seen, and what helps.
 *
 * <p>Rules 2 and 3, and the limit that rule 6 sets on the items started, hold for ranked variants only. Rule 12 runs with
 * every workload on the class path of the tests that has code in the strategy's language, at its {@link Workload#sample()}. A
 * strategy that is {@linkplain Strategy#unavailable unavailable} here is not opened: what needs that is skipped.
 *
 * <p>With the system property {@code workbench.thorough=true}, as in the profile {@code long}, rule 16 has batches of up to 100,000
 * items at each width, and rule 19 goes through 500 jobs instead of 20.
 *
 * <p>Rules 1 to 19 are in this one long class, in the order of their numbers, so that an author can read them from top to
 * bottom and find the one that failed without a search. Those from 20 on are about streams and stand in {@link StreamContract}.
 */
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
@ExtendWith(SampleProvisions.Resolver.class)
public abstract class StrategyContract extends StreamContract {

    private static final long SEED = 13;

    /** For subclasses. */
    protected StrategyContract() {}

    /**
     * The widths at which rules 1 to 3 are tested.
     *
     * @return at least one width, each at least 1
     */
    protected List<Integer> widths() {
        return List.of(2, 5);
    }

    /**
     * How many jobs rule 18 has a session run.
     *
     * @return 1,000; fewer only where a job takes longer than its items explain, or so many tell no more
     */
    protected int jobs() {
        return 1_000;
    }

    @Test
    @DisplayName("1. Every item is performed exactly once")
    @Advice("Hand out each index from 0 to job.size() - 1 once, such as with AtomicInteger.getAndIncrement(), "
            + "perform it with job.attempt(item), and let run end with JobEnd.await(job, …), which waits for all.")
    void everyItemOnce() throws Exception {
        for (var width : widths()) {
            performsEveryItemOnce(width, 200);
        }
    }

    @Test
    @DisplayName("2. Never more items than the width are in flight")
    @Advice("Start no more workers than setting.width(), or let each item take a permit of a Semaphore of that "
            + "size.")
    void neverMoreThanTheWidth() throws Exception {
        assumeRanked();
        for (var width : widths()) {
            try (var referee = Referee.holding();
                    var stage = stage(width, 40 * width, referee)) {
                var caller = stage.start(stage.job());
                var more = referee.sawInFlight(stage.width() + 1, lookout());
                referee.release();
                caller.outcome(patience());
                assertThat(more || referee.peak() > stage.width())
                        .withFailMessage(
                                "%d items were in flight at once, at a width of %d", referee.peak(), stage.width())
                        .isFalse();
            }
        }
    }

    @Test
    @DisplayName("3. As many items as the width are in flight when items wait for each other")
    @Advice("Give the items to setting.width() workers that do not wait for each other. The common pool, and "
            + "virtual threads that compute, are bounded by the number of cores.")
    void reachesTheWidth() throws Exception {
        assumeRanked();
        for (var width : widths()) {
            try (var referee = Referee.holding();
                    var stage = stage(width, 40 * width, referee)) {
                var caller = stage.start(stage.job());
                assertThat(referee.sawInFlight(stage.width(), patience()))
                        .withFailMessage(
                                "no more than %d items were in flight at once, at a width of %d",
                                referee.peak(), stage.width())
                        .isTrue();
                referee.release();
                caller.outcome(patience());
            }
        }
    }

    @Test
    @DisplayName("4. A width of 1 works")
    @Advice("One worker must be enough: none may wait for another one.")
    void widthOfOne() throws Exception {
        performsEveryItemOnce(1, 20);
    }

    @Test
    @DisplayName("5. More width than items works")
    @Advice("A worker that finds no item left has to end its part, too, so that JobEnd.await(job, …) does not "
            + "wait for it.")
    void moreWidthThanItems() throws Exception {
        performsEveryItemOnce(6, 2);
        performsEveryItemOnce(6, 1);
    }

    @Test
    @DisplayName("6. The first failure stops the job and reaches the caller with its item")
    @Advice("Perform items with job.attempt(item), which stops the job when one fails, and end run with "
            + "JobEnd.await(job, …) or job.check(), which throw that failure as it is. A Future wraps it, and "
            + "comes to it only in its turn.")
    void firstFailure() throws Exception {
        try (var referee = Referee.holding();
                var stage = stage(3, 200, referee)) {
            failsWithTheFirstItem(stage, referee, Signal.FAIL, "told to fail");
            if (ranked()) {
                assertThat(referee.items())
                        .withFailMessage(
                                "%d items were started although the first failed, at a width of %d",
                                referee.items().size(), stage.width())
                        .hasSizeLessThanOrEqualTo(2 * stage.width()); // one a worker may have crossed the failure
            }
        }
    }

    @Test
    @DisplayName("7. An Error thrown by an item is a failure too")
    @Advice("Catch Throwable where a worker performs an item, or use job.attempt(item), which does.")
    void errorIsAFailure() throws Exception {
        for (var error : List.of(Signal.FAIL_WITH_ERROR, Signal.OVERFLOW)) {
            try (var referee = Referee.holding();
                    var stage = stage(3, 50, referee)) {
                failsWithTheFirstItem(stage, referee, error, error == Signal.OVERFLOW ? overflow() : "told to fail");
            }
        }
    }

    /** What an overflow of the stack is called. */
    private String overflow() {
        return strategy().language().equals(Script.CPYTHON) ? "RecursionError" : "StackOverflowError";
    }

    @Test
    @DisplayName("8. Nothing of the job runs after run has ended, even when an item ignores cancelling")
    @Advice("Wait for the items in flight even after a failure or an interrupt, as JobEnd.await(job, …) does, "
            + "before run returns or throws.")
    void nothingRunsAfterTheEnd() throws Exception {
        assumeTrue(strategy().width(3) > 1, "takes two items at a time");
        stubbornItemIsWaitedFor(visits -> visits.getFirst().tell(Signal.FAIL), _ -> {});
        stubbornItemIsWaitedFor(_ -> {}, Caller::interrupt);
    }

    @Test
    @DisplayName("9. Interrupting the caller stops the job, and run ends with InterruptedException")
    @Advice("Wait with JobEnd.await(job, …): at an interrupt it calls job.stop(), waits for the items in "
            + "flight, and then throws InterruptedException.")
    void interruptStopsTheJob() throws Exception {
        try (var referee = Referee.holding();
                var stage = stage(3, 50, referee)) {
            var job = stage.job();
            var caller = stage.start(job);
            assertThat(referee.sawArrivals(1, patience())).as("the job starts").isTrue();
            caller.interrupt();
            endsWithTheInterrupt(caller);
            assertThat(job.stopped())
                    .withFailMessage("the caller was interrupted, and the job was not stopped")
                    .isTrue();
        }
        try (var referee = Referee.lenient();
                var stage = stage(3, 50, referee)) {
            endsWithTheInterrupt(Caller.startInterrupted(stage.session(), stage.job()));
        }
    }

    @Test
    @DisplayName("10. A session runs many jobs, even after one that failed or was interrupted")
    @Advice("Keep what belongs to one job, such as counters, latches and failures, in run and not in the "
            + "session. Perform items with job.attempt(item), which never throws, so that no worker dies.")
    void manyJobs() throws Exception {
        try (var referee = Referee.lenient();
                var stage = stage(3, 30, referee)) {
            performsEveryItem(stage);
            referee.commandFirst(Signal.FAIL);
            stage.start(stage.job()).outcome(patience());
            referee.release();
            performsEveryItem(stage);
            interruptAJob(stage, referee);
            performsEveryItem(stage);
            performsEveryItem(stage);
        }
    }

    @Test
    @DisplayName("11. Close leaves no thread, process or file behind, even after a failure")
    @Advice("End all threads and processes in close, such as with ExecutorService.close() or Child.close(), and "
            + "delete the files in setting.folder(), whatever happened before.")
    void closeLeavesNothing() throws Exception {
        leavesNothing(Referee::release);
        leavesNothing(referee -> referee.commandFirst(Signal.FAIL));
    }

    @TestFactory
    @DisplayName("12. The results are the sequential ones")
    @Advice("Let job.attempt(item) keep the result, or hand job.deliver what Batch.write wrote elsewhere, each "
            + "for its own item.")
    Stream<DynamicTest> sequentialResults(SampleProvisions provisions) {
        return Catalog.load(Workload.class, getClass().getClassLoader()).all().stream()
                .filter(workload ->
                        strategy().hasCodeOf(workload, Arguments.of(workload.parameters(), workload.sample())))
                .map(workload -> DynamicTest.dynamicTest(
                        "12. The results of %s are the sequential ones".formatted(workload.name()),
                        () -> givesTheSequentialResults(workload, provisions)));
    }

    @Test
    @DisplayName("13. Name, summary, parameters and answers are well formed")
    @Advice("Answer in one line without a full stop, and name strategy and parameters as NameForm says.")
    void wellFormed() {
        var strategy = strategy();
        assertThat(strategy.name()).matches(NameForm::isName, NameForm.ACCEPTED);
        assertLine(strategy.summary());
        assertThat(strategy.parameters().stream().map(Parameter::name))
                .doesNotHaveDuplicates()
                .allMatch(NameForm::isName);
        assertThat(strategy.parameters().stream().map(Parameter::help)).allSatisfy(StrategyContract::assertLine);
        strategy.parameters()
                .forEach(parameter -> assertThatCode(() -> parameter.parse(parameter.defaultText()))
                        .as("default of %s", parameter.name())
                        .doesNotThrowAnyException());
        assertThat(List.of(1, 2, 64)).extracting(strategy::width).allMatch(width -> width >= 1);
        strategy.unranked(checkedArguments()).ifPresent(StrategyContract::assertLine);
        assertThat(strategy.notices(checkedArguments(), strategy.width(2)))
                .allSatisfy(notice -> assertThat(notice).endsWith(".").doesNotContain("\n"));
    }

    @Test
    @DisplayName("14. A session reports its effective settings, by short label")
    @Advice("Override effective with short labels and values of one line, such as threads and 8, or leave it " + "out.")
    void effective() throws Exception {
        try (var referee = Referee.lenient();
                var stage = stage(2, 10, referee)) {
            assertThat(stage.session().effective()).isNotNull().allSatisfy((label, value) -> {
                assertLine(label);
                assertLine(value);
                assertThat(label).hasSizeLessThanOrEqualTo(40);
            });
        }
    }

    @Test
    @DisplayName("15. There is an executor if the strategy says so, and it goes on after a piece that failed")
    @Advice("Return in executor what performs the items, and true in hasExecutor; or leave both out.")
    void executor() throws Exception {
        try (var referee = Referee.lenient();
                var stage = stage(2, 10, referee)) {
            var executor = stage.session().executor();
            assertThat(executor.isPresent())
                    .as("there is an executor, and hasExecutor says so")
                    .isEqualTo(strategy().hasExecutor());
            if (executor.isPresent()) {
                runsPieces(executor.get());
            }
        }
    }

    @Test
    @DisplayName("16. Batches of any size work, at any width")
    @Advice(
            "Let run return at once where job.size() is 0, and take nothing for granted about how the size and the width compare.")
    @Timeout(value = 30, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
    void anySize() throws Exception {
        if (THOROUGH) {
            for (var width : List.of(1, 2, 3, 8, 100)) {
                for (var items : List.of(0, 1, 7, 100, 100_000)) {
                    performs(width, items);
                }
            }
        } else {
            performs(1, 1_000);
            performs(2, 0);
            performs(3, 1);
            performs(8, 125);
            performs(100, 10);
            performs(100, 0);
        }
    }

    private void performs(int width, int items) throws Exception {
        try (var stage = unwatched(width, items)) {
            performsEveryItem(stage);
        }
    }

    @Test
    @DisplayName("17. The failure of any item reaches the caller: the first, one in the middle, the last")
    @Advice("Look at job.check() when all items have ended, not only while there are items left to hand out.")
    void anyFailure() throws Exception {
        for (var width : List.of(1, 3, 8)) {
            try (var referee = Referee.lenient();
                    var stage = stage(width, 40, referee)) {
                for (var failing : List.of(0, 20, 39)) {
                    failAJob(stage, referee, failing);
                }
            }
        }
    }

    @Test
    @DisplayName("18. A session runs a thousand jobs")
    @Advice("Keep nothing of a job in the session once run has returned, such as futures, tasks in a queue or threads.")
    void aThousandJobs() throws Exception {
        try (var stage = unwatched(3, 10)) {
            for (var job = 0; job < jobs(); job++) {
                performsEveryItem(stage);
            }
        }
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
    @DisplayName("19. Failures and interrupts in any order leave a session as good as new")
    @Advice(
            "Keep what belongs to one job, such as counters, latches and failures, in run and not in the session, and leave no "
                    + "item in flight and no interrupt pending when run returns or throws.")
    void anyOrder() throws Exception {
        var random = new Random(SEED);
        try (var referee = Referee.lenient();
                var stage = stage(3, 30, referee)) {
            for (var round = 1; round <= (THOROUGH ? 500 : 20); round++) {
                try {
                    anyEnd(stage, referee, random);
                } catch (AssertionError e) {
                    throw new AssertionError("in job %d of seed %d, %s".formatted(round, SEED, e.getMessage()), e);
                }
            }
        }
    }

    private void anyEnd(Stage stage, Referee referee, Random random) throws Exception {
        switch (random.nextInt(3)) {
            case 0 -> performsEveryItem(stage);
            case 1 -> failAJob(stage, referee, random.nextInt(30));
            default -> endsWithTheInterrupt(interruptAJob(stage, referee));
        }
        referee.release();
    }

    private void failAJob(Stage stage, Referee referee, int failing) throws Exception {
        referee.command(visit -> visit.tell(visit.item() == failing ? Signal.FAIL : Signal.GO));
        requireFailure(failing, "told to fail", stage.start(stage.job()).outcome(patience()));
    }

    /** Without a referee, so that items do nothing. */
    private Stage unwatched(int width, int items) throws Exception {
        return Stage.open(
                strategy(),
                arguments(),
                width,
                ObservedWorkload.NAME,
                Map.of(ObservedWorkload.ITEMS.name(), String.valueOf(items)));
    }

    private void runsPieces(Executor executor) throws Exception {
        var failed = CompletableFuture.runAsync(
                () -> {
                    throw new IllegalStateException("a piece failed");
                },
                executor);
        assertThat(failed.handle((_, failure) -> failure).get(patience().toMillis(), TimeUnit.MILLISECONDS))
                .hasMessageContaining("a piece failed");
        for (var piece = 0; piece < 100; piece++) {
            var number = piece;
            assertThat(CompletableFuture.supplyAsync(() -> number, executor)
                            .get(patience().toMillis(), TimeUnit.MILLISECONDS))
                    .as("what a piece gives")
                    .isEqualTo(number);
        }
    }

    private void performsEveryItemOnce(int width, int items) throws Exception {
        try (var referee = Referee.lenient();
                var stage = stage(width, items, referee)) {
            performsEveryItem(stage);
            assertThat(referee.items())
                    .withFailMessage("items %s were performed, of %d", referee.items(), items)
                    .hasSize(items)
                    .doesNotHaveDuplicates();
        }
    }

    private String performsEveryItem(Stage stage) throws Exception {
        var job = stage.job();
        var outcome = stage.start(job).outcome(patience());
        assertThat(outcome).withFailMessage(() -> "run " + words(outcome)).isEmpty();
        return job.verify();
    }

    private static String words(Optional<Throwable> outcome) {
        return outcome.map(thrown -> "threw " + OneLine.of(thrown)).orElse("returned as if all were well");
    }

    private void endsWithTheInterrupt(Caller caller) throws InterruptedException {
        var outcome = caller.outcome(patience());
        assertThat(outcome)
                .withFailMessage(() -> "the caller was interrupted, and run " + words(outcome))
                .containsInstanceOf(InterruptedException.class);
    }

    private void failsWithTheFirstItem(Stage stage, Referee referee, Signal how, String message) throws Exception {
        referee.commandFirst(how);
        var outcome = stage.start(stage.job()).outcome(patience());
        assertThat(referee.items()).withFailMessage("no item was started").isNotEmpty();
        requireFailure(referee.items().getFirst(), message, outcome);
    }

    private static void requireFailure(int item, String message, Optional<Throwable> outcome) {
        assertThat(outcome.filter(thrown -> thrown instanceof ItemFailedException failure
                        && failure.item() == item
                        && failure.mode() == ItemFailedException.FailureMode.THREW
                        && OneLine.message(failure).contains(message)))
                .withFailMessage(() -> "item %d failed first, and run %s".formatted(item, words(outcome)))
                .isPresent();
    }

    private void stubbornItemIsWaitedFor(Consumer<List<Visit>> fail, Consumer<Caller> disturb) throws Exception {
        try (var referee = Referee.holding();
                var stage = stage(3, 50, referee)) {
            var caller = stage.start(stage.job());
            assertThat(referee.sawInFlight(2, patience()))
                    .as("two items in flight")
                    .isTrue();
            var stubborn = referee.arrived().get(1);
            assertThat(stubborn.ask(Signal.BE_STUBBORN, patience()))
                    .as("an item ignores cancelling")
                    .isTrue();
            fail.accept(referee.arrived());
            disturb.accept(caller);
            var runs = caller.ended(lookout()) && stubborn.ask(Signal.PING, patience());
            referee.release();
            assertThat(runs)
                    .withFailMessage("item %d was still in flight when run had ended", stubborn.item())
                    .isFalse();
            caller.outcome(patience());
        }
    }

    /** Interrupts a job of which an item has started. */
    private Caller interruptAJob(Stage stage, Referee referee) throws Exception {
        var before = referee.arrived().size();
        referee.hold();
        var caller = stage.start(stage.job());
        assertThat(referee.sawArrivals(before + 1, patience()))
                .as("the job starts")
                .isTrue();
        caller.interrupt();
        caller.ended(lookout());
        referee.release();
        caller.outcome(patience());
        return caller;
    }

    private void leavesNothing(Consumer<Referee> command) throws Exception {
        var leftovers = Leftovers.since();
        try (var referee = Referee.holding();
                var stage = stage(3, 30, referee)) {
            command.accept(referee);
            stage.start(stage.job()).ended(patience());
            closesWithoutLeftovers(stage, referee, leftovers);
        }
    }

    private void givesTheSequentialResults(Workload workload, SampleProvisions provisions) throws Exception {
        try (var stage = Stage.open(strategy(), arguments(), 3, workload.name(), provisions.of(workload, 3))) {
            assertThat(performsEveryItem(stage))
                    .withFailMessage("the results of %s differ from the sequential ones", workload.name())
                    .isEqualTo(stage.sequentialDigest());
        }
    }

    private static void assertLine(String text) {
        assertThat(text).isNotBlank().doesNotContain("\n").doesNotEndWith(".").isEqualTo(text.strip());
    }
}
