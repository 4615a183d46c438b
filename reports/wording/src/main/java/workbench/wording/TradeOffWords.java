package workbench.wording;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import workbench.analysis.slice.Slice;
import workbench.analysis.slice.TradeOff;

/** What is traded for time, in words. Pure functions. */
public final class TradeOffWords {

    /** The axis. */
    public static final String AXIS = "As a multiple of the least of all (lower is better)";

    private TradeOffWords() {}

    /** The words of the picture; there are at least two strategies. */
    public static PictureWords picture(Slice slice, List<TradeOff> strategies) {
        var left = strategies.stream()
                .filter(one -> !one.dominated())
                .map(one -> one.standing().name())
                .toList();
        return new PictureWords(
                "Time, processor time and memory",
                title(left, strategies.size()),
                "%s · dot = time, square = processor time of a job, diamond = peak memory · faint = beaten, another takes no more of any (Pareto)"
                        .formatted(SliceWords.title(slice)),
                "As multiples of the least of all, %s. %s."
                        .formatted(
                                SliceWords.title(slice),
                                strategies.stream().map(TradeOffWords::words).collect(joining("; "))));
    }

    private static String title(List<String> unbeaten, int all) {
        if (unbeaten.size() == all) {
            return "Each takes less of something than each of the others";
        }
        return unbeaten.size() == 1
                ? "%s takes the least of all three".formatted(unbeaten.getFirst())
                : "%s: each of the others is beaten by one of these".formatted(Figures.list(unbeaten));
    }

    private static String words(TradeOff one) {
        return "%s: time %s, processor time %s, memory %s%s"
                .formatted(
                        one.standing().name(),
                        times(one.time()),
                        times(one.cpu()),
                        times(one.memory()),
                        one.dominated() ? ", beaten" : "");
    }

    /** A multiple, such as {@code 1.3×}. */
    static String times(double ratio) {
        return Figures.ratio(ratio, Optional.empty());
    }

    /** The label beside the marks of a strategy: its multiples. */
    public static String label(TradeOff one) {
        return "%s · %s · %s".formatted(times(one.time()), times(one.cpu()), times(one.memory()));
    }
}
