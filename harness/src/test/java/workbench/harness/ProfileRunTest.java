package workbench.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbench.results.Design;
import workbench.results.EndEntry;
import workbench.results.Entry;
import workbench.results.ForkEntry;
import workbench.results.Journal;
import workbench.results.JournalWriter;
import workbench.results.ProfileEntry;
import workbench.results.RunEntry;

/** Runs whose cells are profiled after all ranked forks. */
@Timeout(600)
class ProfileRunTest extends WorkbenchTest {

    private static final String[] ARGUMENTS =
            "-w factor:numbers=50 -s sequential -s multi-process --width 2 --forks 1 --profile jfr".split(" ", -1);

    @TempDir
    private static Path shared;

    private static Workbench.Outcome measured = new Workbench.Outcome(-1, "", "");

    /** A run of two cells, one of which performs its items in other processes; nobody writes to it. */
    private static Path run = Path.of("");

    @BeforeAll
    static void measure() throws Exception {
        var workbench = new Workbench(shared);
        measured = workbench.measure(ARGUMENTS);
        run = workbench.results();
    }

    @Test
    void aCellHasOneForkMoreWhichIsInNoRanking() throws IOException {
        assertThat(measured.exitCode()).as(measured.err()).isZero();
        assertThat(measured.out())
                .contains("multi-process gets no profile: other processes perform its items", "profile 1 of 1: factor");
        var journal = Journal.read(run.resolve(Journal.FILE));
        assertThat(journal.end()).map(EndEntry::outcome).contains(EndEntry.Outcome.COMPLETED);
        assertThat(journal.forks()).extracting(ForkEntry::cell).containsExactlyInAnyOrder("c1", "c2");
        assertThat(journal.profiles()).extracting(ProfileEntry::cell).containsExactly("c2", "c1");
        assertThat(journal.profiles().getLast()).satisfies(profile -> {
            assertThat(profile.missing()).isNull();
            assertThat(profile.file()).isEqualTo("profiles/c1-sequential.jfr");
            assertThat(profile.wallNanos()).isPositive();
        });
        assertThat(journal.profiles().getFirst().missing()).startsWith("other processes perform its items");
        assertThat(run.resolve("index.html"))
                .content(StandardCharsets.UTF_8)
                .contains(
                        "<h3>sequential</h3>",
                        "<a href=\"profiles/c1-sequential.jfr\">",
                        "No profile of multi-process: other processes perform its items",
                        " --profile jfr ");
    }

    @Test
    void aRecordingIsOfTheCellsJvmAndTellsNothingOfTheEnvironment() throws IOException {
        var events = RecordingFile.readAllEvents(run.resolve("profiles/c1-sequential.jfr"));

        assertThat(events)
                .extracting(event -> event.getEventType().getName())
                .contains("jdk.JVMInformation", "jdk.InitialSystemProperty")
                .doesNotContain("jdk.InitialEnvironmentVariable", "jdk.SystemProcess");
    }

    @Test
    void aProfileThatFailsCostsNoMoreThanItself() throws Exception {
        var journal = Journal.read(run.resolve(Journal.FILE));
        var library = Files.writeString(folder.resolve("lib.so"), "no library");
        write(journal, "async=" + library, null, journal.forks());

        var outcome = workbench.call("run", "--resume", workbench.results().toString());

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out())
                .containsIgnoringWhitespaces(
                        "No profile of sequential with factor:numbers=50 at width 1: its fork failed: did not start");
        assertThat(workbench.journal().forks()).isEqualTo(journal.forks());
        assertThat(workbench.journal().profiles())
                .hasSize(2)
                .allSatisfy(profile -> assertThat(profile.missing()).isNotNull());
        assertThat(workbench.results().resolve("logs/profile-c1-sequential.log"))
                .content()
                .contains("lib.so");
    }

    @Test
    void aRunThatGoesOnProfilesWhatIsMissing() throws Exception {
        var journal = Journal.read(run.resolve(Journal.FILE));
        write(
                journal,
                "jfr",
                null,
                Stream.concat(journal.forks().stream(), journal.profiles().stream())
                        .toList());

        var outcome = workbench.call("run", "--resume", workbench.results().toString());

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(workbench.journal().profiles()).isEqualTo(journal.profiles());
        assertThat(workbench.journal().end()).map(EndEntry::outcome).contains(EndEntry.Outcome.COMPLETED);
        assertThat(workbench.results().resolve("profiles")).doesNotExist();
    }

    @Test
    void aBudgetLeavesProfilesOutAndTheRunSaysSo() throws Exception {
        var journal = Journal.read(run.resolve(Journal.FILE));
        write(journal, "jfr", 1_000_000L, journal.forks());

        var outcome = workbench.call("run", "--resume", workbench.results().toString());

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out()).containsIgnoringWhitespaces("1 of 1 profiles are left out, to keep to the budget");
        assertThat(workbench.journal().profiles())
                .extracting(ProfileEntry::cell)
                .containsExactly("c2");
        assertThat(workbench.journal().end()).map(EndEntry::outcome).contains(EndEntry.Outcome.OUT_OF_TIME);
    }

    @Test
    void aDryRunCountsTheProfiles() throws Exception {
        var outcome = workbench.call(
                Stream.concat(Stream.of(workbench.measuring(ARGUMENTS)), Stream.of("--dry-run", "--budget", "1m"))
                        .toArray(String[]::new));

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out())
                .containsIgnoringWhitespaces("At most 2 forks in 1 round, and 1 profile: about")
                .containsIgnoringWhitespaces("about all of 1 round and 1 of 1 profile fit")
                .contains("1 + profile", "multi-process gets no profile: ");
    }

    /** The journal of a run that was cut short, with another profiler and budget. */
    private void write(Journal journal, String profiler, @Nullable Long budgetNanos, List<? extends Entry> entries)
            throws IOException {
        Files.createDirectories(workbench.results());
        try (var writer = JournalWriter.create(workbench.results())) {
            writer.append(with(journal.run(), profiler, budgetNanos));
            for (var entry : entries) {
                writer.append(entry);
            }
        }
    }

    private static RunEntry with(RunEntry run, String profiler, @Nullable Long budgetNanos) {
        var old = run.design();
        var design = new Design(
                old.twin(),
                old.reference(),
                old.repeat(),
                old.sentinel(),
                old.quietWaitNanos(),
                old.precision(),
                old.regret(),
                old.margin(),
                old.overall(),
                old.question(),
                profiler,
                budgetNanos);
        return new RunEntry(
                run.schema(),
                run.started(),
                run.version(),
                run.seed(),
                run.plan(),
                design,
                run.jvms(),
                run.cells(),
                run.environment(),
                run.invocation());
    }
}
