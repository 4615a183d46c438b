package workbench.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import workbench.analysis.slice.CellProfile;
import workbench.results.HotFrames;
import workbench.results.Profile;

/** Where the threads of a cell were, in words. Pure functions. */
public final class ProfileWords {

    /** What profiles show. */
    public static final String TITLE = "Where the threads were: a profile of each strategy";

    private static final String FLIGHT_RECORDER = "jfr";

    private static final String SEEN_BY_FLIGHT_RECORDER =
            "Every 10 ms it looks which Java code runs. It records waits of 1 ms and more, but not those of parked virtual threads.";

    private static final String SEEN_BY_ASYNC_PROFILER =
            "After every 10 ms of processor time it looks what runs. It records waits for locks of 1 ms and more, and no other waits.";

    private ProfileWords() {}

    /** On what the profiles of a slice rest, and which cells have none. */
    public static List<String> basis(List<CellProfile> profiles) {
        var sentences = new ArrayList<String>();
        var flown = profiles.getFirst().entry().profiler().equals(FLIGHT_RECORDER);
        sentences.add(
                "Each is of one fork with %s, after all others and in no ranking. It shows where time goes, the warm-up included, and not how much of it: a profiler slows down what it watches. %s"
                        .formatted(
                                flown ? "JDK Flight Recorder" : "async-profiler",
                                flown ? SEEN_BY_FLIGHT_RECORDER : SEEN_BY_ASYNC_PROFILER));
        for (var one : profiles) {
            var missing = one.entry().missing();
            if (missing != null) {
                sentences.add("No profile of %s: %s.".formatted(one.name(), missing));
            }
        }
        return List.copyOf(sentences);
    }

    /** How much was recorded of a cell that has a profile. */
    public static String sentence(CellProfile cell) {
        var profile = profile(cell);
        return "%s: %s of running code; %s; %s%s."
                .formatted(
                        cell.cell().isWidthEnforced() ? "Threads that performed items" : "All threads",
                        Figures.count(profile.running().events(), "sample"),
                        waits(profile.waiting(), ""),
                        waits(profile.locks(), " for locks"),
                        elsewhere(profile));
    }

    private static String waits(HotFrames waits, String what) {
        var nanos = waits.nanos();
        return waits.events() == 0 || nanos == null
                ? "no waits" + what
                : "%s%s, %s in all".formatted(Figures.count(waits.events(), "wait"), what, Figures.time(nanos));
    }

    private static String elsewhere(Profile profile) {
        var samples = profile.running().elsewhere();
        var waits = profile.waiting().elsewhere() + profile.locks().elsewhere();
        return samples + waits == 0
                ? ""
                : ". Left out, of other threads and between items: %s and %s"
                        .formatted(Figures.count(samples, "sample"), Figures.count(waits, "wait"));
    }

    /** The methods in which its threads were, by what they did there. */
    public static ConclusionTable table(CellProfile cell) {
        var profile = profile(cell);
        return new ConclusionTable(
                "Where threads ran, by samples; waited, and waited for locks, by time. Methods with 1 % and more, of samples two and more, at most ten of each; a wait is shown at the method that called the JDK.",
                List.of("Method", "There it", "Share", "Seen"),
                Stream.of(
                                rows(profile.running(), "ran", "sample"),
                                rows(profile.waiting(), "waited", "wait"),
                                rows(profile.locks(), "waited for a lock", "wait"))
                        .flatMap(rows -> rows)
                        .toList());
    }

    private static Stream<List<String>> rows(HotFrames frames, String did, String what) {
        return frames.top().stream()
                .map(frame -> List.of(
                        frame.method(), did, Figures.share(frame.share()), Figures.count(frame.events(), what)));
    }

    private static Profile profile(CellProfile cell) {
        return Objects.requireNonNull(cell.entry().profile(), "it has a profile");
    }
}
