package workbench.wording.conclusion;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import workbench.analysis.cell.Levels;
import workbench.analysis.conclusion.Crossing;
import workbench.analysis.conclusion.Crossover;
import workbench.statistics.Interval;
import workbench.wording.ConclusionTable;
import workbench.wording.Figures;
import workbench.wording.PictureWords;

/** From which item time on strategies pay, in words. Pure functions. */
public final class CrossoverWords {

    private CrossoverWords() {}

    static String sentence(Crossover crossover) {
        var sorted = sorted(crossover);
        if (sorted.isEmpty()) {
            return "Cannot tell: nothing was measured beside a baseline.";
        }
        var first = sorted.getFirst();
        var others = sorted.stream()
                .skip(1)
                .map(course -> "; %s %s".formatted(label(crossover, course), needs(course)))
                .collect(joining());
        return "%s with %s%s%s.".formatted(headline(first), label(crossover, first), width(crossover, first), others);
    }

    /** The width, if all have the same. */
    private static String width(Crossover crossover, Crossover.Course first) {
        return crossover.courses().stream().allMatch(course -> course.width() == first.width())
                ? " at width " + first.width()
                : "";
    }

    /** From where on it pays, to be followed by the strategy. */
    private static String headline(Crossover.Course course) {
        var crossing = course.crossing();
        if (crossing.estimate().isEmpty()) {
            return "Spreading the items does not pay: at %s each, nothing is faster than the baseline, not even"
                    .formatted(Figures.time(longest(course)));
        }
        return paysEverywhere(course)
                ? "Spreading the items pays at every length measured, from %s on%s,"
                        .formatted(Figures.known(crossing.estimate(), Figures::time), sure(crossing))
                : "Spreading the items pays once each takes %s,".formatted(from(crossing));
    }

    /** The same of a strategy that was named before. */
    private static String needs(Crossover.Course course) {
        var crossing = course.crossing();
        if (crossing.estimate().isEmpty()) {
            return "is not faster at %s, the longest".formatted(Figures.time(longest(course)));
        }
        return paysEverywhere(course) ? "always pays" + sure(crossing) : "needs " + from(crossing);
    }

    /** Those that pay with the smallest items first. */
    private static List<Crossover.Course> sorted(Crossover crossover) {
        return crossover.courses().stream()
                .sorted(Comparator.comparingDouble((Crossover.Course course) ->
                                course.crossing().estimate().orElse(Double.POSITIVE_INFINITY))
                        .thenComparingDouble(course -> -course.gains().getLast().speedUp()))
                .toList();
    }

    /** From where on the interval says so, too, if not everywhere; empty if it does. */
    private static String sure(Crossing crossing) {
        if (crossing.to().isEmpty()) {
            return " (not for sure)";
        }
        return crossing.to().equals(crossing.estimate())
                ? ""
                : " (for sure from %s on)".formatted(Figures.time(crossing.to().getAsDouble()));
    }

    private static double longest(Crossover.Course course) {
        return course.gains().getLast().itemNanos();
    }

    private static boolean paysEverywhere(Crossover.Course course) {
        return course.gains().stream().allMatch(gain -> gain.speedUp() > 1);
    }

    /** From where on it pays, such as {@code 1.2 µs (95 %: 0.9–2.1 µs)}. */
    private static String from(Crossing crossing) {
        return "%s (95 %%: %s)".formatted(estimate(crossing), interval(crossing));
    }

    private static String estimate(Crossing crossing) {
        return crossing.estimate().isPresent() && closed(crossing).isPresent()
                ? Figures.time(crossing.estimate().getAsDouble(), closed(crossing))
                : Figures.known(crossing.estimate(), Figures::time);
    }

    /** Such as {@code 0.9–2.1 µs}, {@code at most 2.1 µs} or {@code at least 0.9 µs}. */
    private static String interval(Crossing crossing) {
        if (crossing.estimate().isPresent() && closed(crossing).isPresent()) {
            return Figures.interval(crossing.estimate().getAsDouble(), closed(crossing));
        }
        if (crossing.to().isPresent()) {
            return "at most " + Figures.time(crossing.to().getAsDouble());
        }
        return crossing.from().isPresent()
                ? "at least " + Figures.time(crossing.from().getAsDouble())
                : "unknown";
    }

    /** Its interval; empty if it is open at one end. */
    private static Optional<Interval> closed(Crossing crossing) {
        return crossing.from().isPresent() && crossing.to().isPresent()
                ? Optional.of(new Interval(
                        crossing.from().getAsDouble(), crossing.to().getAsDouble(), Levels.CONFIDENCE))
                : Optional.empty();
    }

    /** What a strategy is called among the others: by its width, too, where it has several. */
    public static String label(Crossover crossover, Crossover.Course course) {
        return crossover.courses().stream()
                                .filter(other -> other.name().equals(course.name()))
                                .count()
                        > 1
                ? "%s at width %s".formatted(course.name(), course.width())
                : course.name();
    }

    /** The words of its picture; it has a course. */
    public static PictureWords picture(Crossover crossover) {
        var first = sorted(crossover).getFirst();
        return new PictureWords(
                "Speed-up by time of an item",
                "%s with %s".formatted(headline(first), first.name()),
                "each point = a workload · band = 95 % confidence interval · logarithmic scales",
                "Speed-up over the baseline by time of an item. %s."
                        .formatted(crossover.courses().stream()
                                .map(course -> label(crossover, course) + ": " + points(course))
                                .collect(joining("; "))));
    }

    static ConclusionTable table(Crossover crossover) {
        return new ConclusionTable(
                "Time of an item in the baseline from which the strategy is faster; between measured points, as if its overhead for each "
                        + "item were fixed. The interval holds the times at which the speed-up may be 1.",
                List.of("Strategy", "Width", "Pays from", "95 %", "Speed-up by time of an item"),
                sorted(crossover).stream().map(CrossoverWords::row).toList());
    }

    private static List<String> row(Crossover.Course course) {
        var crossing = course.crossing();
        return List.of(
                course.name(), String.valueOf(course.width()), estimate(crossing), interval(crossing), points(course));
    }

    private static String points(Crossover.Course course) {
        return course.gains().stream()
                .map(gain -> "%s: %s"
                        .formatted(Figures.time(gain.itemNanos()), Figures.ratio(gain.speedUp(), gain.interval())))
                .collect(joining(", "));
    }
}
