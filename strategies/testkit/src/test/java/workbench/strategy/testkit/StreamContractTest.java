package workbench.strategy.testkit;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;
import workbench.strategy.testkit.misbehaving.BadIntake.Fault;

/** Every rule about streams catches the faults that break it, and no other. */
@Timeout(300)
class StreamContractTest {

    private static final Map<Fault, Set<Integer>> CAUGHT_BY = Map.ofEntries(
            entry(Fault.NONE, Set.of()),
            entry(Fault.PROMISES_ONLY, Set.of(20, 21, 22, 23, 24, 25, 26, 27, 28, 29)),
            entry(Fault.STARTS_EARLY, Set.of(21, 25, 27, 28)),
            entry(Fault.LOSES, Set.of(21, 25, 27)),
            entry(Fault.DOUBLES, Set.of(21, 25, 27, 28)),
            entry(Fault.EXCEEDS_THE_WIDTH, Set.of(23)),
            entry(Fault.ONE_BY_ONE, Set.of(24, 28)),
            entry(Fault.BLOCKS_THE_SUBMITTER, Set.of(22, 23, 26, 28)),
            entry(Fault.DRAINS_TOO_EARLY, Set.of(26)),
            entry(Fault.LEAKS, Set.of(29)));

    /** One more than the width may start before the stream ends, or may not. */
    private static final Map<Fault, Set<Integer>> MAY_BE_CAUGHT_BY = Map.of(Fault.EXCEEDS_THE_WIDTH, Set.of(28));

    @ParameterizedTest
    @EnumSource
    void exactlyTheRulesMeantCatchTheFault(Fault fault) {
        var failed = EngineTestKit.engine("junit-jupiter")
                .selectors(DiscoverySelectors.selectClass(StreamBreach.class))
                .configurationParameter(StreamBreach.FAULT, fault.name())
                .execute()
                .testEvents()
                .failed()
                .stream()
                .map(test -> test.getTestDescriptor().getDisplayName())
                .map(name -> Integer.valueOf(name.substring(0, name.indexOf('.'))))
                .collect(Collectors.toCollection(TreeSet::new));
        failed.removeAll(MAY_BE_CAUGHT_BY.getOrDefault(fault, Set.of()));
        assertThat(failed).as(fault.name()).isEqualTo(CAUGHT_BY.get(fault));
    }

    @Test
    void everyRuleCatchesSomething() {
        assertThat(CAUGHT_BY.values().stream().flatMap(Set::stream).collect(Collectors.toSet()))
                .isEqualTo(IntStream.rangeClosed(20, 29).boxed().collect(Collectors.toSet()));
    }
}
