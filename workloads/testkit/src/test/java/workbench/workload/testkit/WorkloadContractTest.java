package workbench.workload.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import workbench.workload.Workload;

@DisplayName("The contract of workloads")
@Timeout(60)
class WorkloadContractTest {

    private static final int RULES = 24;

    record Breach(Workload fixture, List<String> rules) {
        @Override
        public String toString() {
            return "%s breaks %s".formatted(fixture, String.join(", ", rules));
        }
    }

    private static Breach breaks(Workload fixture, String... rules) {
        return new Breach(fixture, List.of(rules));
    }

    @Test
    @DisplayName("passes a workload that keeps all rules")
    void passes() {
        var run = run(new Squares());
        assertThat(broken(run)).isEmpty();
        assertThat(run.testEvents().succeeded().count()).isEqualTo(RULES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("names the rules that a workload breaks, and no others")
    void catches(Breach breach) {
        assumeTrue(hasPython() || !breach.rules.contains("2.7"), "there is no python3 on the PATH");
        assertThat(broken(run(breach.fixture))).containsExactlyInAnyOrderElementsOf(breach.rules);
    }

    static Stream<Breach> catches() {
        return Stream.of(
                breaks(new Misdeclared.OddName(), "1.1", "1.5", "2.5"),
                breaks(new Misdeclared.LongSummary(), "1.2"),
                breaks(new Misdeclared.SilentParameter(), "1.3"),
                breaks(new Misdeclared.BadDefault(), "1.4", "2.5"),
                breaks(new Misdeclared.Unlisted(), "1.5", "2.5"),
                breaks(new Misdeclared.Growing(), "2.1"),
                breaks(new Misdeclared.FickleDescription(), "2.6"),
                breaks(new Misdeclared.OtherInPython(), "2.7"),
                breaks(new Misdeclared.RisingFloor(), "7.1"),
                breaks(new Misjudging.WrongOnce(), "2.2", "2.5", "4.3", "5.1"),
                breaks(new Misjudging.ReadsLess(), "2.3", "3.2"),
                breaks(new Misjudging.Nondeterministic(), "2.4", "2.5"),
                breaks(new Misjudging.ProcessBound(), "2.5"),
                breaks(new Misjudging.AcceptsAny(), "3.1", "3.2"),
                breaks(new Misjudging.AcceptsCorrupted(), "3.2"),
                breaks(new Misproving.ByFile(), "3.3"),
                breaks(new Misproving.ByUnwrittenPart(), "3.3"),
                breaks(new Misbehaving.ClearsOnOpening(), "2.5"),
                breaks(new Misbehaving.GoesOn(), "4.1"),
                breaks(new Misbehaving.IgnoresCancel(), "4.2"),
                breaks(new Misbehaving.StaysCancelled(), "4.3"),
                breaks(new Misbehaving.KeepsYesterday(), "4.4"),
                breaks(new Misbehaving.ThreadBound(), "5.1", "6.1"),
                breaks(new Misbehaving.LeaksThread(), "6.1"),
                breaks(new Misbehaving.LeavesFile(), "6.2"),
                breaks(new Misbehaving.LeavesProcess(), "6.3"),
                breaks(new Misbehaving.ProvisionStays(), "6.3"));
    }

    @Test
    @DisplayName("has a fixture for each rule")
    void allRulesAreCaught() {
        assertThat(catches().flatMap(breach -> breach.rules.stream()).distinct())
                .hasSize(RULES);
    }

    static Stream<Arguments> advice() {
        return Stream.of(
                arguments(new Misdeclared.Unlisted(), "1.5", "unlisted", "META-INF/services"),
                arguments(
                        new Misjudging.Nondeterministic(),
                        "2.4",
                        "item 0 has another result",
                        "A random number needs a seed"),
                arguments(new Misjudging.AcceptsAny(), "3.1", "item 0 accepts the result of another", "verify"),
                arguments(new Misbehaving.GoesOn(), "4.1", "item 0 was performed after cancel", "volatile flag"),
                arguments(new Misbehaving.LeavesFile(), "6.2", "close left behind: [/", "setting.folder()"));
    }

    @ParameterizedTest(name = "{0} on rule {1}")
    @MethodSource
    @DisplayName("says what was seen, and what helps")
    void advice(Workload fixture, String rule, String seen, String helper) {
        var failed = run(fixture).testEvents().failed().stream()
                .filter(test -> test.getTestDescriptor().getDisplayName().startsWith(rule))
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

    private static boolean hasPython() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "python3")));
    }

    @AfterEach
    void endWhatTheFixturesLeft() {
        LeakCheck.processes().forEach(ProcessHandle::destroyForcibly);
        LeakCheck.threads().stream()
                .filter(thread -> thread.getName().equals(Misbehaving.LEAKED))
                .forEach(Thread::interrupt);
    }

    private static EngineExecutionResults run(Workload fixture) {
        return ScopedValue.where(FixtureContract.FIXTURE, fixture)
                .call(() -> EngineTestKit.engine("junit-jupiter")
                        .selectors(selectClass(FixtureContract.class))
                        .execute());
    }

    /** The numbers of the rules that failed; anything else that failed is listed by name. */
    private static List<String> broken(EngineExecutionResults run) {
        return run.allEvents().failed().stream()
                .map(Event::getTestDescriptor)
                .map(test -> test.getDisplayName().replaceFirst("^(\\d\\.\\d) .*", "$1"))
                .toList();
    }
}
