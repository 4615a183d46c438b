package workbench.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import workbench.analysis.Analysis;
import workbench.analysis.slice.CellProfile;
import workbench.results.HotFrames;
import workbench.results.HotFrames.HotFrame;
import workbench.results.Profile;
import workbench.results.ProfileEntry;
import workbench.results.testkit.Recorded;
import workbench.results.testkit.SyntheticRun;

/** Where the threads of a cell were, in words. */
class ProfileWordsTest {

    private static final HotFrames NONE = new HotFrames(0, 0L, 0, List.of());

    private static final Profile PROFILE = new Profile(
            new HotFrames(1_000, null, 20, List.of(new HotFrame("acme.Render.draw", 900, 0.9))),
            new HotFrames(1, 2_000_000L, 4, List.of(new HotFrame("acme.Render.await", 1, 1))),
            new HotFrames(30, 60_000_000L, 5, List.of(new HotFrame("acme.Cache.get", 30, 1))));

    @Test
    void saysHowMuchWasRecordedAndWhatIsLeftOut() {
        var profiles = profiles(false, entry("jfr", PROFILE, null));

        assertThat(ProfileWords.sentence(profiles.getFirst()))
                .isEqualTo(
                        "Threads that performed items: 1,000 samples of running code; 1 wait, 2.00 ms in all; 30 waits for locks, "
                                + "60.0 ms in all. Left out, of other threads and between items: 20 samples and 9 waits.");
        assertThat(ProfileWords.table(profiles.getFirst()).rows())
                .containsExactly(
                        List.of("acme.Render.draw", "ran", "90.0 %", "900 samples"),
                        List.of("acme.Render.await", "waited", "100.0 %", "1 wait"),
                        List.of("acme.Cache.get", "waited for a lock", "100.0 %", "30 waits"));
    }

    @Test
    void ofItemsThatSpreadThemselvesAllThreadsCount() {
        var idle = new Profile(new HotFrames(1, null, 0, List.of()), NONE, NONE);

        assertThat(ProfileWords.sentence(
                        profiles(true, entry("jfr", idle, null)).getFirst()))
                .isEqualTo("All threads: 1 sample of running code; no waits; no waits for locks.");
    }

    @Test
    void saysOnWhatItRestsAndWhichCellsHaveNone() {
        var flown = ProfileWords.basis(profiles(false, entry("jfr", null, "its fork failed")));
        var async = ProfileWords.basis(profiles(false, entry("async", PROFILE, null)));

        assertThat(flown.getFirst())
                .contains("one fork", "in no ranking", "JDK Flight Recorder", "parked virtual threads");
        assertThat(flown.getLast()).isEqualTo("No profile of threads: its fork failed.");
        assertThat(async).singleElement().asString().contains("async-profiler").doesNotContain("JDK");
    }

    private static ProfileEntry entry(String profiler, @Nullable Profile profile, @Nullable String missing) {
        return new ProfileEntry("c1", profiler, Instant.EPOCH, 1, null, null, profile, missing);
    }

    private static List<CellProfile> profiles(boolean forking, ProfileEntry entry) {
        var run = SyntheticRun.seeded(1)
                .cell("w", "threads", 2, cell -> {
                    if (forking) {
                        cell.forkingItself();
                    }
                })
                .journal();
        var journal = Recorded.of(run).and(entry).journal();
        return CellProfile.of(Analysis.of(journal).slices().getFirst(), journal);
    }
}
