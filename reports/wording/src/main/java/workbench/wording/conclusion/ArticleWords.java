package workbench.wording.conclusion;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import workbench.analysis.cell.Levels;
import workbench.analysis.conclusion.ArticleRow;
import workbench.analysis.conclusion.ArticleRow.ArticleWork;
import workbench.analysis.conclusion.ArticleTimes;
import workbench.analysis.conclusion.Replay;
import workbench.analysis.conclusion.Replay.Claim;
import workbench.analysis.conclusion.Replay.Side;
import workbench.statistics.Estimates;
import workbench.statistics.Sample;
import workbench.statistics.scaling.Growth;
import workbench.statistics.scaling.SpeedUp;
import workbench.wording.ConclusionTable;
import workbench.wording.Figures;
import workbench.wording.PictureWords;

/** The page that replays the article, in words. Pure functions. */
public final class ArticleWords {

    /** What the page is called. */
    public static final String TITLE = "The article, replayed";

    /** What the link to the page says. */
    public static final String LINK =
            "The article, claim by claim: what it says, what this run says, and every time behind it";

    /** What the times are called. */
    public static final String TIMES = "Every time";

    /** What the part about the better algorithm is called. */
    public static final String LESSON = "The larger lesson";

    /** The axis of counts of threads. */
    public static final String THREADS = "Threads";

    /** The axis of counts of numbers. */
    public static final String NUMBERS = "Numbers";

    /** The axis of speed-ups by threads. */
    public static final String OVER_ONE = "Speed-up over one after another";

    /** The axis of growth. */
    public static final String OVER_FEWEST = "Time, as a multiple of the least";

    private static final String PUBLISHED = "Published in 2016, CPython 3.5";

    private ArticleWords() {}

    /** What the article was about, and how it is replayed. */
    public static String introduction() {
        return "In 2016 an article timed a downloader and a factoriser in Python, serially and with four and eight threads. "
                + "Here both do the same jobs again, each in a fresh process that does its job once. "
                + "The published times are from another machine and stand beside, as published; nothing is computed from both.";
    }

    /** The heads of the columns after the first: the article, and each language. */
    static List<String> sides(Replay replay) {
        return Stream.concat(Stream.of(PUBLISHED), replay.sides().stream().map(side -> "Here, " + side.language()))
                .toList();
    }

    /** The times of all rows, published and measured. */
    public static ConclusionTable times(Replay replay) {
        var all = Stream.concat(Stream.of(replay.published()), replay.sides().stream())
                .map(Side::times)
                .toList();
        var rows = new TreeSet<ArticleRow>();
        all.forEach(times -> rows.addAll(times.times().keySet()));
        return new ConclusionTable(
                "Geometric means of the repetitions with their 95 % intervals, each by itself, and speed-ups over the same work one after "
                        + "another. The published times are those of the article's five repetitions; it repeated the larger counts of numbers once.",
                Stream.concat(Stream.of("Work"), sides(replay).stream()).toList(),
                rows.stream()
                        .map(row -> Stream.concat(
                                        Stream.of(words(row)), all.stream().map(times -> cell(times, row)))
                                .toList())
                        .toList());
    }

    private static String cell(ArticleTimes times, ArticleRow row) {
        return times.time(row)
                .map(time -> time(time)
                        + times.overAlone(row).map(gain -> ", " + ratio(gain)).orElse(""))
                .orElse(Figures.NONE);
    }

    private static String time(Sample sample) {
        var estimate = Estimates.of(sample, 1 - Levels.ALPHA);
        return estimate.interval().isPresent()
                ? "%s (%s)".formatted(Figures.time(estimate), Figures.interval(estimate))
                : Figures.time(estimate.value());
    }

    private static String ratio(SpeedUp gain) {
        return Figures.ratio(gain.value(), gain.interval());
    }

    /** Such as {@code 52 images: 4 threads}. */
    static String words(ArticleRow row) {
        var way = switch (row.way()) {
            case ALONE -> "one after another";
            case THREADS -> Figures.count(row.width(), "thread");
            case OTHER_THREADS -> Figures.count(row.width(), "thread") + ", made in the other way";
            case PROCESSES ->
                row.width() == 1 ? "1 process" : "%s processes".formatted(Figures.count((double) row.width()));
            case OTHER -> "%s at width %s".formatted(row.strategy(), row.width());
        };
        return "%s: %s".formatted(work(row), way);
    }

    private static String work(ArticleRow row) {
        return switch (row.work()) {
            case LISTING -> "The list of the images";
            case DOWNLOADING -> counted(row.items(), "image");
            case FACTORISING -> counted(row.items(), "number");
            case FACTORISING_BETTER -> counted(row.items(), "number") + " by a better algorithm";
        };
    }

    private static String counted(int items, String what) {
        return items == 0 ? "Some %ss".formatted(what) : Figures.count(items, what);
    }

    /** The larger lesson in a sentence for each language that has it; empty without any. */
    public static String lesson(Replay replay) {
        return replay.sides().stream()
                .flatMap(side -> side.ruling(Claim.ALGORITHM).stream()
                        .map(found ->
                                "In %s, trying divisors up to the square root only, one number after another, is %s as fast as the best of all that spreads the article's algorithm."
                                        .formatted(side.language(), Figures.ratio(found.figure(), found.interval()))))
                .collect(joining(" "));
    }

    /** What a curve of a language is called, such as {@code cpython, downloading}. */
    public static String curve(Side side, ArticleWork work) {
        return "%s, %s".formatted(side.language(), work == ArticleWork.DOWNLOADING ? "downloading" : "factorising");
    }

    /** The words of the picture of what threads gain. */
    public static PictureWords threads(Replay replay) {
        var gains = Stream.of(ArticleWork.DOWNLOADING, ArticleWork.FACTORISING)
                .flatMap(work -> replay.sides().stream()
                        .filter(side -> !side.times().byThreads(work).isEmpty())
                        .map(side -> "%s %s"
                                .formatted(curve(side, work), last(side.times().byThreads(work)))))
                .toList();
        return new PictureWords(
                "Speed-up over the number of threads, waiting and computing, in each language",
                "With the most threads: " + String.join("; ", gains),
                "Each over the same work one after another in its language · band = 95 % confidence interval · logarithmic scales",
                "Speed-ups by threads: %s.".formatted(String.join("; ", gains)));
    }

    private static String last(SortedMap<Integer, SpeedUp> gains) {
        return gains.values().stream()
                .reduce((_, next) -> next)
                .map(ArticleWords::ratio)
                .orElse(Figures.NONE);
    }

    /** What the curve of growth of a language is called, with its exponent, such as {@code cpython, n^1.93 (1.91–1.95)}. */
    public static String growthCurve(Side side) {
        return side.language() + side.times().growth().map(ArticleWords::power).orElse("");
    }

    private static String power(Growth growth) {
        return String.format(
                Locale.ROOT,
                ", n^%.2f (%.2f–%.2f)",
                growth.exponent(),
                growth.interval().low(),
                growth.interval().high());
    }

    /** The words of the picture of growth. */
    public static PictureWords growth(Replay replay) {
        var powers = replay.sides().stream()
                .filter(side -> side.times().growth().isPresent())
                .map(ArticleWords::growthCurve)
                .collect(joining("; "));
        return new PictureWords(
                "Time over the count of numbers, one after another",
                powers.isEmpty() ? "Time over the count of numbers" : powers,
                "As a multiple of the time of the fewest numbers · fitted exponent with its 95 % interval · dashed = in proportion to the count · logarithmic scales",
                "How the time of factorising grows with the count of numbers: %s."
                        .formatted(replay.sides().stream()
                                .map(side -> "%s: %s".formatted(growthCurve(side), grown(side)))
                                .collect(joining("; "))));
    }

    private static String grown(Side side) {
        return side.times().growthByCount().entrySet().stream()
                .map(one -> "%s at %s".formatted(ratio(one.getValue()), Figures.count((double) one.getKey())))
                .collect(joining(", "));
    }
}
