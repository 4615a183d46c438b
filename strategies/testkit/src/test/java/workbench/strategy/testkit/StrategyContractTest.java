package workbench.strategy.testkit;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;
import workbench.strategy.Strategy;
import workbench.strategy.testkit.misbehaving.BadlyNamed;
import workbench.strategy.testkit.misbehaving.BehavesWell;
import workbench.strategy.testkit.misbehaving.DeliversAWrongResult;
import workbench.strategy.testkit.misbehaving.ExceedsTheWidth;
import workbench.strategy.testkit.misbehaving.Hangs;
import workbench.strategy.testkit.misbehaving.HidesAFailure;
import workbench.strategy.testkit.misbehaving.IgnoresCancelling;
import workbench.strategy.testkit.misbehaving.IsUnavailable;
import workbench.strategy.testkit.misbehaving.JoinsFutures;
import workbench.strategy.testkit.misbehaving.LeaksAThread;
import workbench.strategy.testkit.misbehaving.LeavesAFile;
import workbench.strategy.testkit.misbehaving.LosesAnItem;
import workbench.strategy.testkit.misbehaving.NeedsAWidth;
import workbench.strategy.testkit.misbehaving.NeedsItems;
import workbench.strategy.testkit.misbehaving.NeverReachesTheWidth;
import workbench.strategy.testkit.misbehaving.PerformsOneTooLate;
import workbench.strategy.testkit.misbehaving.PerformsOneTwice;
import workbench.strategy.testkit.misbehaving.PromisesAnExecutor;
import workbench.strategy.testkit.misbehaving.ReturnsTooEarly;
import workbench.strategy.testkit.misbehaving.TellsNothing;
import workbench.strategy.testkit.misbehaving.Throws;
import workbench.strategy.testkit.misbehaving.WorksOnce;

/** Every rule catches the fixture that breaks it, and no rule catches one that does not. */
@Timeout(600)
class StrategyContractTest {

    /**
     * Rules that perform all items and look at the results, so that any lost, doubled, late or wrong one breaks them
     * all.
     */
    private static final Set<Integer> RESULTS = Set.of(1, 4, 5, 10, 12, 16, 18, 19);

    /** Those, and the rule that waits for the failure of one item: not every wrong use of the items leaves that intact. */
    private static final Set<Integer> ITEMS = Set.of(1, 4, 5, 10, 12, 16, 17, 18, 19);

    /** Rules that wait for the end of a run, or for its threads to be gone. */
    private static final Set<Integer> END = Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 16, 17, 18, 19);

    private static final Map<Class<? extends Strategy>, Set<Integer>> CAUGHT_BY = Map.ofEntries(
            entry(BehavesWell.class, Set.of()),
            entry(LosesAnItem.class, ITEMS),
            entry(PerformsOneTwice.class, ITEMS),
            entry(PerformsOneTooLate.class, ITEMS),
            entry(DeliversAWrongResult.class, RESULTS),
            entry(Throws.class, RESULTS),
            entry(Hangs.class, END),
            entry(ExceedsTheWidth.class, Set.of(2)),
            entry(NeverReachesTheWidth.class, Set.of(3)),
            entry(NeedsAWidth.class, Set.of(4, 16, 17)),
            entry(NeedsItems.class, Set.of(5, 16)),
            entry(HidesAFailure.class, Set.of(6, 7, 17, 19)),
            entry(ReturnsTooEarly.class, Set.of(8)),
            entry(IgnoresCancelling.class, Set.of(9, 19)),
            entry(JoinsFutures.class, Set.of(6, 7, 8, 9, 17, 19)),
            entry(WorksOnce.class, Set.of(10, 17, 18, 19)),
            entry(LeaksAThread.class, Set.of(11)),
            entry(LeavesAFile.class, Set.of(11)),
            entry(BadlyNamed.class, Set.of(13)),
            entry(TellsNothing.class, Set.of(14)),
            entry(PromisesAnExecutor.class, Set.of(15)));

    private static final Map<Class<? extends Strategy>, Events> TESTED = new HashMap<>();

    static Set<Class<? extends Strategy>> fixtures() {
        return CAUGHT_BY.keySet();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void exactlyTheRulesMeantCatchTheFixture(Class<? extends Strategy> fixture) {
        assertThat(brokenBy(fixture)).as(fixture.getSimpleName()).isEqualTo(CAUGHT_BY.get(fixture));
    }

    @Test
    void everyRuleCatchesSomething() {
        var caught = CAUGHT_BY.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        assertThat(caught).isEqualTo(IntStream.rangeClosed(1, 19).boxed().collect(Collectors.toSet()));
    }

    @Test
    void whatIsUnavailableIsSkippedWithTheReason() {
        var tests = tested(IsUnavailable.class);
        assertThat(ruleNumbers(tests.failed().list())).isEmpty();
        assertThat(ruleNumbers(tests.succeeded().list())).containsExactly(13);
        assertThat(tests.aborted().list())
                .hasSizeGreaterThanOrEqualTo(14)
                .allSatisfy(test -> assertThat(test.getRequiredPayload(TestExecutionResult.class)
                                .getThrowable())
                        .hasValueSatisfying(why ->
                                assertThat(why).hasMessageContaining("unavailable here: it needs another machine")));
    }

    static Stream<Arguments> advice() {
        return Stream.of(
                arguments(LosesAnItem.class, 1, "ItemFailedException: item 199 was lost", "JobEnd.await(job, …)"),
                arguments(ExceedsTheWidth.class, 2, "items were in flight at once, at a width of 3", "Semaphore"),
                arguments(NeverReachesTheWidth.class, 3, "no more than 2 items were in flight", "setting.width()"),
                arguments(HidesAFailure.class, 6, "and run returned as if all were well", "job.check()"),
                arguments(JoinsFutures.class, 6, "and run threw ExecutionException: ", "job.attempt(item)"),
                arguments(JoinsFutures.class, 7, "and run threw ExecutionException: ", "Catch Throwable"),
                arguments(JoinsFutures.class, 8, "was still in flight when run had ended", "JobEnd.await(job, …)"),
                arguments(JoinsFutures.class, 9, "and the job was not stopped", "job.stop()"),
                arguments(IgnoresCancelling.class, 9, "run did not end within 0.2 s", "JobEnd.await(job, …)"),
                arguments(LeaksAThread.class, 11, "virtual thread #", "ExecutorService.close()"),
                arguments(DeliversAWrongResult.class, 12, "ItemFailedException: item ", "job.deliver"));
    }

    @ParameterizedTest
    @MethodSource("advice")
    void aBrokenRuleSaysWhatWasSeenAndWhatHelps(
            Class<? extends Strategy> fixture, int rule, String seen, String helper) {
        var failed = tested(fixture).failed().stream()
                .filter(test -> numberOf(test) == rule)
                .findFirst()
                .orElseThrow();
        var lines = failed.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .map(Throwable::getMessage)
                .orElseThrow()
                .strip()
                .lines()
                .toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .isEqualTo("Rule %s.".formatted(failed.getTestDescriptor().getDisplayName()));
        assertThat(lines.get(1)).startsWith("Seen: ").contains(seen);
        assertThat(lines.get(2)).startsWith("Advice: ").contains(helper);
    }

    /** How the tests of the contract ended, each fixture tested once. */
    private static Events tested(Class<? extends Strategy> fixture) {
        return TESTED.computeIfAbsent(fixture, StrategyContractTest::test);
    }

    private static Events test(Class<? extends Strategy> fixture) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(DiscoverySelectors.selectClass(Breach.class))
                .configurationParameter(Breach.FIXTURE, fixture.getName())
                .execute()
                .testEvents();
    }

    private static Set<Integer> brokenBy(Class<? extends Strategy> fixture) {
        var tests = tested(fixture);
        assertThat(ruleNumbers(tests.finished().list())).as("rules tested").hasSizeGreaterThanOrEqualTo(14);
        return new TreeSet<>(ruleNumbers(tests.failed().list()));
    }

    private static List<Integer> ruleNumbers(List<Event> events) {
        return events.stream().map(StrategyContractTest::numberOf).toList();
    }

    private static int numberOf(Event event) {
        var name = event.getTestDescriptor().getDisplayName();
        return Integer.parseInt(name.substring(0, name.indexOf('.')));
    }
}
