package workbench.wording;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import workbench.analysis.cell.Measurement;
import workbench.analysis.cell.Status;
import workbench.analysis.cell.Timeline;
import workbench.analysis.cell.Timeline.Bar;
import workbench.analysis.scaling.Scaling;
import workbench.analysis.scaling.Scaling.Curve;
import workbench.analysis.scaling.Scaling.Point;
import workbench.analysis.slice.Slice;
import workbench.analysis.slice.SliceVerdict;
import workbench.analysis.slice.Standing;
import workbench.statistics.Verdict;

/**
 * The words of a picture.
 *
 * @param caption what it shows, in a few words
 * @param title the finding
 * @param subtitle what it rests on, and what its marks mean
 * @param alt what can be seen in it, for those who cannot
 */
public record PictureWords(String caption, String title, String subtitle, String alt) {

    /** What the arrows of a picture mean. */
    public static final String BEYOND = ", arrow = beyond the axis";

    /** The words for a picture that shows the first so many of all that they are about. */
    public PictureWords first(int shown, int all) {
        if (shown == all) {
            return this;
        }
        var part = "the first %s of %s".formatted(shown, all);
        return new PictureWords(
                "%s, %s".formatted(caption, part),
                title,
                "%s · %s".formatted(part, subtitle),
                "%s, %s".formatted(part, alt));
    }

    /**
     * The words of the times of a slice.
     *
     * @param beyond whether some interval goes beyond the axis
     */
    public static PictureWords times(Slice slice, boolean beyond) {
        var shown = slice.measured();
        var intervals = shown.stream()
                .anyMatch(one ->
                        one.measurement().steady().orElseThrow().interval().isPresent());
        var floor = slice.floor();
        return new PictureWords(
                slice.objective()
                        .map("Capacity with "::concat)
                        .or(() -> slice.percentile().map("Latency at "::concat))
                        .orElseGet(() -> upper(SliceWords.timed(slice))),
                SliceWords.headline(slice),
                "%s · %s · %slarge dots = forks, small dots = iterations%s%s"
                        .formatted(
                                SliceWords.title(slice),
                                sampled(shown),
                                intervals ? "box = 95 % confidence interval, " : "",
                                floor.isPresent() ? ", % = efficiency" : "",
                                beyond ? BEYOND : ""),
                "%s, %s. %s.%s%s"
                        .formatted(
                                AxisWords.measured(slice),
                                SliceWords.title(slice),
                                shown.stream().map(PictureWords::time).collect(joining("; ")),
                                failed(slice),
                                floor.isPresent()
                                        ? " The floor is %s.".formatted(Figures.time(floor.getAsDouble()))
                                        : ""));
    }

    private static String upper(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String sampled(List<Standing> shown) {
        var forks = shown.stream()
                .mapToInt(standing -> standing.measurement().sample().size())
                .summaryStatistics();
        return forks.getMin() == forks.getMax()
                ? Figures.count(forks.getMin(), "fork") + " each"
                : "%s to %s forks".formatted(forks.getMin(), forks.getMax());
    }

    /** What failed, a sentence each, with a space before it. */
    static String failed(Slice slice) {
        return slice.with(Status.FAILED).stream().map(PictureWords::failed).collect(joining());
    }

    private static String failed(Standing standing) {
        return " %s %s."
                .formatted(
                        standing.name(),
                        FailureWords.failed(
                                standing.measurement().failures().getFirst().kind()));
    }

    private static String time(Standing standing) {
        var estimate = standing.measurement().steady().orElseThrow();
        var interval = estimate.interval()
                .map(i -> " (%s %s)".formatted(Figures.confidence(i), Figures.interval(estimate)))
                .orElse("");
        return standing.name() + " " + Figures.time(estimate) + interval;
    }

    /**
     * The words of the ratios of a slice.
     *
     * @param beyond whether some interval goes beyond the axis
     */
    public static PictureWords ratios(Slice slice, boolean beyond) {
        var shown = slice.with(Status.RANKED);
        return new PictureWords(
                "How far behind the fastest",
                ratioTitle(slice, shown),
                "%s · bar = %s95 %% confidence interval, band = ±%s, practically equal%s"
                        .formatted(
                                SliceWords.title(slice),
                                slice.comparisons() > 1 ? "simultaneous " : "",
                                ComparisonWords.margin(slice.rules().margin()),
                                beyond ? BEYOND : ""),
                "%s against that of %s, %s. %s.%s"
                        .formatted(
                                AxisWords.measured(slice),
                                shown.getFirst().name(),
                                SliceWords.title(slice),
                                shown.stream().skip(1).map(PictureWords::ratio).collect(joining("; ")),
                                failed(slice)));
    }

    private static String ratio(Standing standing) {
        return standing.toBest()
                .map(c -> "%s %s, %s"
                        .formatted(
                                standing.name(),
                                Figures.ratio(c.ratio(), c.simultaneous()),
                                ComparisonWords.verdict(c)))
                .orElse(standing.name());
    }

    private static String ratioTitle(Slice slice, List<Standing> shown) {
        if (slice.verdict() instanceof SliceVerdict.BusyMachine) {
            return SliceWords.headline(slice);
        }
        var best = shown.getFirst().name();
        var others = shown.size() - 1;
        var slower = (int) shown.stream()
                .flatMap(standing -> standing.toBest().stream())
                .filter(c -> c.verdict() == Verdict.WIN || c.verdict() == Verdict.LEAN)
                .count();
        if (slower == 0) {
            return "None of the others is proven slower than %s".formatted(best);
        }
        return "%s proven slower than %s".formatted(counted(slower, others), best);
    }

    private static String counted(int slower, int others) {
        if (slower == others) {
            return others == 1 ? "The other is" : "All others are";
        }
        return "%s of the %s others %s".formatted(slower, others, slower == 1 ? "is" : "are");
    }

    /** The words of the cold start of a slice; some cell has one. */
    public static PictureWords cold(Slice slice) {
        var shown = withColdStart(slice);
        var worst = shown.stream()
                .max(Comparator.comparingDouble(PictureWords::coldJobs))
                .orElseThrow();
        return new PictureWords(
                "Cold start against a steady job",
                "A first use of %s costs as much as %s steady jobs%s"
                        .formatted(
                                worst.name(),
                                Figures.plain(coldJobs(worst)),
                                shown.size() > 1 ? ", the most of all" : ""),
                "%s · upper bar = opening (hollow) and first job (tinted), lower bar = a steady job · geometric means of the forks"
                        .formatted(SliceWords.title(slice)),
                "Cold and steady times, %s. %s.%s"
                        .formatted(
                                SliceWords.title(slice),
                                shown.stream().map(PictureWords::cold).collect(joining("; ")),
                                failed(slice)));
    }

    /** The cells of a slice whose cold start is known. */
    public static List<Standing> withColdStart(Slice slice) {
        return slice.measured().stream()
                .filter(standing -> standing.measurement().cold().isPresent())
                .toList();
    }

    private static double coldJobs(Standing standing) {
        var one = standing.measurement();
        return one.cold().orElseThrow().value() / one.steady().orElseThrow().value();
    }

    private static String cold(Standing standing) {
        Measurement one = standing.measurement();
        return "%s opens in %s, first job %s, steady job %s"
                .formatted(
                        standing.name(),
                        Figures.time(one.open().orElseThrow()),
                        Figures.time(one.first().orElseThrow()),
                        Figures.time(one.steady().orElseThrow()));
    }

    /** The words of the speed-up of the strategies of a workload. */
    public static PictureWords speedUp(Scaling scaling) {
        var best = scaling.curves().stream()
                .max(Comparator.comparingDouble(curve -> last(curve).speedUp()))
                .orElseThrow();
        return new PictureWords(
                "Speed-up over width",
                "%s reaches %s at width %s"
                        .formatted(best.name(), speedUp(last(best)), last(best).width()),
                "%s · at least %s a point · band = 95 %% confidence interval%s · logarithmic scales"
                        .formatted(
                                SliceWords.arena(scaling.arena()),
                                Figures.count(scaling.forks(), "fork"),
                                scaling.ideal().isEmpty() ? "" : " · dashed = what the floor allows"),
                "Speed-up over %s, %s. %s."
                        .formatted(
                                speedUpReference(scaling),
                                SliceWords.arena(scaling.arena()),
                                scaling.curves().stream()
                                        .map(PictureWords::curve)
                                        .collect(joining("; "))));
    }

    /** The words of the efficiency of the strategies of a workload; the floor is known of some widths. */
    public static PictureWords efficiency(Scaling scaling) {
        var widest = scaling.ideal().getLast();
        var there = scaling.curves().stream()
                .filter(curve -> at(curve, widest.width()).isPresent())
                .max(Comparator.comparingDouble(
                        curve -> at(curve, widest.width()).orElseThrow().speedUp()));
        return new PictureWords(
                "Efficiency over width",
                there.map(curve -> "%s uses %s of what is possible at width %s"
                                .formatted(
                                        curve.name(),
                                        share(at(curve, widest.width()).orElseThrow(), widest),
                                        widest.width()))
                        .orElse("Efficiency over width"),
                "%s · at least %s a point · band = 95 %% confidence interval · dashed = the floor"
                        .formatted(SliceWords.arena(scaling.arena()), Figures.count(scaling.forks(), "fork")),
                "The floor as a share of the time, %s. %s."
                        .formatted(
                                SliceWords.arena(scaling.arena()),
                                scaling.curves().stream()
                                        .map(curve -> efficiency(curve, scaling.ideal()))
                                        .collect(joining("; "))));
    }

    private static String efficiency(Curve curve, List<Point> ideal) {
        return curve.name() + ": "
                + ideal.stream()
                        .flatMap(most -> at(curve, most.width()).stream()
                                .map(point -> "%s at width %s".formatted(share(point, most), most.width())))
                        .collect(joining(", "));
    }

    private static Optional<Point> at(Curve curve, int width) {
        return curve.points().stream().filter(point -> point.width() == width).findFirst();
    }

    private static String share(Point point, Point most) {
        return Figures.percent(OptionalDouble.of(point.speedUp() / most.speedUp()));
    }

    /** What the speed-up of a scaling is over, such as {@code sequential} or {@code width 1}. */
    public static String speedUpReference(Scaling scaling) {
        return scaling.reference().orElseGet(() -> "width " + scaling.lowestWidth());
    }

    private static String curve(Curve curve) {
        return curve.name() + ": "
                + curve.points().stream()
                        .map(point -> "%s at width %s".formatted(speedUp(point), point.width()))
                        .collect(joining(", "));
    }

    /** A speed-up such as {@code 1.92×}. */
    public static String speedUp(Point point) {
        return Figures.ratio(point.speedUp(), point.interval());
    }

    private static Point last(Curve curve) {
        return curve.points().getLast();
    }

    /** The words of the traced jobs of a slice. */
    public static PictureWords timelines(Slice slice, List<Timeline> timelines) {
        var least = timelines.stream()
                .min(Comparator.comparingDouble(Timeline::busy))
                .orElseThrow();
        return new PictureWords(
                "Which worker performed which item when",
                "%s kept %s of its slots busy%s"
                        .formatted(least.name(), busy(least), timelines.size() > 1 ? ", the fewest" : ""),
                "%s · one traced job each, after the ranked ones · row = worker, or slot in flight; bar = item, in two tints"
                        .formatted(SliceWords.title(slice)),
                "Timelines of one traced job each, %s. %s."
                        .formatted(
                                SliceWords.title(slice),
                                timelines.stream().map(PictureWords::timeline).collect(joining("; "))));
    }

    private static String timeline(Timeline one) {
        return "%s: %s by %s in %s, %s of its slots busy"
                .formatted(
                        one.name(),
                        Figures.count(one.bars().size(), "item"),
                        workers(one),
                        Figures.time((double) one.nanos()),
                        busy(one));
    }

    /** How much of its width was at work on average, such as {@code 45 %}. */
    public static String busy(Timeline one) {
        return Figures.percent(OptionalDouble.of(one.busy()));
    }

    /** Such as {@code 8 workers}. */
    public static String workers(Timeline one) {
        return Figures.count(one.workers(), "worker");
    }

    /** What a process of a traced job is called, such as {@code fork-join · factor:numbers=5000 · width 2 · fork}. */
    public static String process(Measurement one, String process) {
        var cell = one.cell();
        return "%s · %s · width %s%s"
                .formatted(
                        one.name(),
                        cell.workload().label(),
                        cell.width(),
                        process.equals(Timeline.UNKNOWN) ? "" : " · " + process);
    }

    /** What the row of an item is called: its worker, or a slot in flight, counted from 1. */
    public static String lane(Timeline timeline, Bar bar) {
        return timeline.rowPerWorker() ? bar.traced().worker() : "slot " + (bar.row() + 1);
    }
}
