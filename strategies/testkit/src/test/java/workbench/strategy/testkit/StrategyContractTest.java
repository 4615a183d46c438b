package workbench.strategy.testkit;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import workbench.strategy.Strategy;
import workbench.strategy.testkit.misbehaving.BadlyNamed;
import workbench.strategy.testkit.misbehaving.BehavesWell;
import workbench.strategy.testkit.misbehaving.DeliversAWrongResult;
import workbench.strategy.testkit.misbehaving.ExceedsTheWidth;
import workbench.strategy.testkit.misbehaving.Hangs;
import workbench.strategy.testkit.misbehaving.HidesAFailure;
import workbench.strategy.testkit.misbehaving.IgnoresCancelling;
import workbench.strategy.testkit.misbehaving.LeaksAThread;
import workbench.strategy.testkit.misbehaving.LeavesAFile;
import workbench.strategy.testkit.misbehaving.LosesAnItem;
import workbench.strategy.testkit.misbehaving.NeedsAWidth;
import workbench.strategy.testkit.misbehaving.NeedsItems;
import workbench.strategy.testkit.misbehaving.NeverReachesTheWidth;
import workbench.strategy.testkit.misbehaving.PerformsOneTooLate;
import workbench.strategy.testkit.misbehaving.PerformsOneTwice;
import workbench.strategy.testkit.misbehaving.ReturnsTooEarly;
import workbench.strategy.testkit.misbehaving.TellsNothing;
import workbench.strategy.testkit.misbehaving.Throws;
import workbench.strategy.testkit.misbehaving.WorksOnce;

/** Every rule catches the fixture that breaks it, and no rule catches one that does not. */
@Timeout(120)
class StrategyContractTest {

    /**
     * Rules that perform all items and look at the results, so that any lost, doubled, late or wrong one breaks them
     * all.
     */
    private static final Set<Integer> RESULTS = Set.of(1, 4, 5, 10, 12);

    /** Rules that wait for the end of a run, or for its threads to be gone. */
    private static final Set<Integer> END = Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);

    private static final Map<Class<? extends Strategy>, Set<Integer>> CAUGHT_BY = Map.ofEntries(
            entry(BehavesWell.class, Set.of()),
            entry(LosesAnItem.class, RESULTS),
            entry(PerformsOneTwice.class, RESULTS),
            entry(PerformsOneTooLate.class, RESULTS),
            entry(DeliversAWrongResult.class, RESULTS),
            entry(Throws.class, RESULTS),
            entry(Hangs.class, END),
            entry(ExceedsTheWidth.class, Set.of(2)),
            entry(NeverReachesTheWidth.class, Set.of(3)),
            entry(NeedsAWidth.class, Set.of(4)),
            entry(NeedsItems.class, Set.of(5)),
            entry(HidesAFailure.class, Set.of(6, 7)),
            entry(ReturnsTooEarly.class, Set.of(8)),
            entry(IgnoresCancelling.class, Set.of(9)),
            entry(WorksOnce.class, Set.of(10)),
            entry(LeaksAThread.class, Set.of(11)),
            entry(LeavesAFile.class, Set.of(11)),
            entry(BadlyNamed.class, Set.of(13)),
            entry(TellsNothing.class, Set.of(14)));

    static Set<Class<? extends Strategy>> fixtures() {
        return CAUGHT_BY.keySet();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void exactlyTheRulesMeantCatchTheFixture(Class<? extends Strategy> fixture) {
        assertThat(brokenBy(fixture)).isEqualTo(CAUGHT_BY.get(fixture));
    }

    @Test
    void everyRuleCatchesSomething() {
        var caught = CAUGHT_BY.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        assertThat(caught).isEqualTo(IntStream.rangeClosed(1, 14).boxed().collect(Collectors.toSet()));
    }

    private static Set<Integer> brokenBy(Class<? extends Strategy> fixture) {
        var tests = EngineTestKit.engine("junit-jupiter")
                .selectors(DiscoverySelectors.selectClass(Breach.class))
                .configurationParameter(Breach.FIXTURE, fixture.getName())
                .execute()
                .testEvents();
        assertThat(ruleNumbers(tests.finished().list())).as("rules tested").hasSizeGreaterThanOrEqualTo(14);
        return new TreeSet<>(ruleNumbers(tests.failed().list()));
    }

    private static List<Integer> ruleNumbers(List<Event> events) {
        return events.stream()
                .map(event -> event.getTestDescriptor().getDisplayName())
                .map(name -> Integer.valueOf(name.substring(0, name.indexOf('.'))))
                .toList();
    }
}
