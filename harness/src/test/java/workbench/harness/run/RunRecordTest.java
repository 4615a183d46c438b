package workbench.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbench.harness.plan.Entrant;
import workbench.harness.plan.PlannedCell;
import workbench.results.Failure;
import workbench.results.ForkKind;
import workbench.results.Journal;
import workbench.results.LookEntry;
import workbench.results.ProfileEntry;
import workbench.results.testkit.SyntheticRun;

/** Who leaves a run. */
class RunRecordTest {

    @TempDir
    private Path folder;

    private final Journal journal = SyntheticRun.seeded(1)
            .cell("w", "good", 2, cell -> {})
            .cell("w", "bad", 2, cell -> cell.failing(1, new Failure(Failure.Kind.THREW, "no", null)))
            .journal();

    private RunRecord record;

    @BeforeEach
    void aRunWithOneRound() throws IOException {
        record = RunRecord.begin(folder, journal.run());
        for (var fork : journal.forks().subList(0, 2)) {
            record.append(fork);
        }
    }

    @Test
    void aCellThatIsDoneLeavesWithItsTwinButNotWithItsSentinel() throws IOException {
        assertThat(record.hasLeft(entrant(0, ForkKind.RANKED))).isFalse();

        record.append(new LookEntry(Instant.EPOCH, 1, 1, List.of("c1")));

        assertThat(record.hasLeft(entrant(0, ForkKind.RANKED))).isTrue();
        assertThat(record.hasLeft(entrant(0, ForkKind.TWIN))).isTrue();
        assertThat(record.hasLeft(entrant(0, ForkKind.SENTINEL))).isFalse();
    }

    @Test
    void aCellThatFailedLeavesWithItsSentinel() {
        assertThat(record.hasLeft(entrant(1, ForkKind.RANKED))).isTrue();
        assertThat(record.hasLeft(entrant(1, ForkKind.SENTINEL))).isTrue();
    }

    @Test
    void aCellThatHasATimeIsProfiledOnce() throws IOException {
        var good = entrant(0, ForkKind.PROFILED).planned();
        assertThat(record.lacksProfile(good)).isTrue();
        assertThat(record.lacksProfile(entrant(1, ForkKind.PROFILED).planned()))
                .as("it failed")
                .isFalse();

        record.append(new ProfileEntry("c1", "jfr", Instant.EPOCH, 1, null, null, null, "its fork failed"));

        assertThat(record.lacksProfile(good)).isFalse();
        assertThat(record.rounds(entrant(0, ForkKind.RANKED))).isEqualTo(1);
    }

    @SuppressWarnings("NullAway") // only the cell is asked for
    private Entrant entrant(int cell, ForkKind kind) {
        return new Entrant(new PlannedCell(journal.run().cells().get(cell), null, null, null, null, null, null), kind);
    }
}
