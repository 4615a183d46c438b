package workbench.analysis.conclusion;

import static workbench.analysis.conclusion.ArticleRow.ArticleWork.DOWNLOADING;
import static workbench.analysis.conclusion.ArticleRow.ArticleWork.FACTORISING;
import static workbench.analysis.conclusion.ArticleRow.ArticleWork.FACTORISING_BETTER;
import static workbench.analysis.conclusion.ArticleRow.ArticleWork.LISTING;
import static workbench.analysis.conclusion.ArticleRow.Way.ALONE;
import static workbench.analysis.conclusion.ArticleRow.Way.OTHER;
import static workbench.analysis.conclusion.ArticleRow.Way.OTHER_THREADS;
import static workbench.analysis.conclusion.ArticleRow.Way.PROCESSES;
import static workbench.analysis.conclusion.ArticleRow.Way.THREADS;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import workbench.analysis.cell.Levels;
import workbench.analysis.cell.Measurement;
import workbench.analysis.cell.Status;
import workbench.analysis.conclusion.ArticleRow.ArticleWork;
import workbench.analysis.conclusion.ArticleRow.Way;
import workbench.results.Cell;
import workbench.statistics.Sample;
import workbench.statistics.scaling.Growth;
import workbench.statistics.scaling.SpeedUp;

/**
 * The times of the article's rows, in one language.
 *
 * @param times the times of each row, in nanoseconds
 */
public record ArticleTimes(SortedMap<ArticleRow, Sample> times) {

    private static final Set<String> THREADED = Set.of("platform-threads", "cpython-threads");

    private static final Set<String> IN_PROCESSES = Set.of("multi-process", "cpython-processes");

    /** What the article measured in 2016 with CPython 3.5.0 on a Mac. It published no times of the rest. */
    static final ArticleTimes PUBLISHED = new ArticleTimes(new TreeMap<>(Map.ofEntries(
            seconds(DOWNLOADING, 52, ALONE, 1, 13.79, 15.19, 13.97, 13.09, 14.44),
            seconds(DOWNLOADING, 52, THREADS, 4, 5.13, 4.80, 5.15, 4.81, 5.15),
            seconds(DOWNLOADING, 52, THREADS, 8, 3.79, 3.60, 3.41, 3.87, 3.20),
            seconds(FACTORISING, 50_000, ALONE, 1, 25.90, 26.28, 26.54, 25.73, 25.73),
            seconds(FACTORISING, 50_000, THREADS, 4, 30.30, 30.54, 30.38, 30.41, 31.05),
            seconds(FACTORISING, 50_000, THREADS, 8, 27.71, 27.57, 27.93, 28.05, 27.75),
            seconds(FACTORISING, 55_000, ALONE, 1, 33.57),
            seconds(FACTORISING, 60_000, ALONE, 1, 37.04),
            seconds(FACTORISING, 65_000, ALONE, 1, 41.35),
            seconds(FACTORISING, 75_000, ALONE, 1, 56.48),
            seconds(FACTORISING, 100_000, ALONE, 1, 100.21))));

    public ArticleTimes {
        times = Collections.unmodifiableSortedMap(new TreeMap<>(times));
    }

    private static Map.Entry<ArticleRow, Sample> seconds(
            ArticleWork work, int items, Way way, int width, double... values) {
        var nanos = new double[values.length];
        for (var i = 0; i < values.length; i++) {
            nanos[i] = values[i] * 1e9;
        }
        return Map.entry(ArticleRow.of(work, items, way, width), Sample.ofValues(nanos));
    }

    /** The times of one language; where two cells are of the same row, that of the first one. */
    static ArticleTimes of(Collection<Measurement> all) {
        var times = new TreeMap<ArticleRow, Sample>();
        var threaded = new LinkedHashSet<String>();
        for (var one : all) {
            if (one.status() == Status.RANKED && one.sample().measurable()) {
                work(one.cell()).ifPresent(work -> times.putIfAbsent(row(work, one, threaded), one.sample()));
            }
        }
        return new ArticleTimes(times);
    }

    private static Optional<ArticleWork> work(Cell cell) {
        return switch (cell.workload().name()) {
            case "gallery" -> Optional.of(LISTING);
            case "download" -> Optional.of(DOWNLOADING);
            case "factor" ->
                Optional.of(
                        "sqrt".equals(cell.workload().arguments().get("algorithm")) ? FACTORISING_BETTER : FACTORISING);
            default -> Optional.empty();
        };
    }

    /** The row of a cell. The first way of making threads that is met is the usual one, and the second the other. */
    private static ArticleRow row(ArticleWork work, Measurement one, Set<String> threaded) {
        var strategy = one.cell().strategy();
        var items = one.items().orElse(0);
        var width = one.cell().width();
        if (one.cell().fixedWidth()) {
            return ArticleRow.of(work, items, ALONE, 1);
        }
        if (IN_PROCESSES.contains(strategy.name())) {
            return ArticleRow.of(work, items, PROCESSES, width);
        }
        if (THREADED.contains(strategy.name())) {
            threaded.add(strategy.label());
            var place = List.copyOf(threaded).indexOf(strategy.label());
            if (place < 2) {
                return ArticleRow.of(work, items, place == 0 ? THREADS : OTHER_THREADS, width);
            }
        }
        return new ArticleRow(work, items, OTHER, strategy.label(), width);
    }

    /** The time of some work that is not spread, of as many items as are spread. */
    Optional<Sample> alone(ArticleWork work) {
        return spread(work).map(ArticleRow::alone).flatMap(this::time);
    }

    /** The time of some work that is spread in some way, at the least width. */
    Optional<Sample> narrow(ArticleWork work, Way way) {
        return rows(work, way).min(Comparator.comparingInt(ArticleRow::width)).flatMap(this::time);
    }

    /** The same at the greatest width, if there are two. */
    Optional<Sample> wide(ArticleWork work, Way way) {
        var widths = rows(work, way).mapToInt(ArticleRow::width).summaryStatistics();
        return rows(work, way)
                .filter(row -> row.width() == widths.getMax() && row.width() > widths.getMin())
                .findFirst()
                .flatMap(this::time);
    }

    /** The lowest time of some work that is spread. */
    Optional<Sample> quickest(ArticleWork work) {
        return spreads(work).flatMap(row -> time(row).stream()).min(Comparator.comparingDouble(ArticleTimes::mean));
    }

    private static double mean(Sample sample) {
        return Arrays.stream(sample.logs()).average().orElseThrow();
    }

    /** The time of some work by a better algorithm, not spread, of as many items as are spread by the article's. */
    Optional<Sample> better() {
        return spread(FACTORISING).flatMap(row -> time(ArticleRow.of(FACTORISING_BETTER, row.items(), ALONE, 1)));
    }

    /** How many times as fast some work is in threads as it is alone, by their number. */
    public SortedMap<Integer, SpeedUp> byThreads(ArticleWork work) {
        var gains = new TreeMap<Integer, SpeedUp>();
        rows(work, THREADS).forEach(row -> overAlone(row).ifPresent(gain -> gains.put(row.width(), gain)));
        if (!gains.isEmpty()) {
            gains.put(1, SpeedUp.OF_REFERENCE);
        }
        return gains;
    }

    /** How many times as fast a row is as the same work that is not spread; empty for that itself, or without its time. */
    public Optional<SpeedUp> overAlone(ArticleRow row) {
        return row.way() == ALONE ? Optional.empty() : speedUp(time(row.alone()), time(row));
    }

    /** How the time of factorising grows with the count of numbers, none of it spread; empty for fewer than three counts. */
    public Optional<Growth> growth() {
        return Growth.of(factorising(), Levels.ALPHA);
    }

    /** How many times as long factorising takes as with the least count of numbers, by count; none of it spread. */
    public SortedMap<Integer, SpeedUp> growthByCount() {
        var grown = new TreeMap<Integer, SpeedUp>();
        var counts = factorising();
        counts.values().stream()
                .findFirst()
                .ifPresent(least -> counts.forEach((count, time) -> {
                    if (time.equals(least)) {
                        grown.put(count, SpeedUp.OF_REFERENCE);
                    } else {
                        speedUp(Optional.of(time), Optional.of(least)).ifPresent(times -> grown.put(count, times));
                    }
                }));
        return grown;
    }

    private SortedMap<Integer, Sample> factorising() {
        var counts = new TreeMap<Integer, Sample>();
        rows(FACTORISING, ALONE)
                .filter(row -> row.items() > 0)
                .forEach(row -> time(row).ifPresent(time -> counts.put(row.items(), time)));
        return counts;
    }

    /** How many times as fast one time is as another; empty where either is missing. */
    static Optional<SpeedUp> speedUp(Optional<Sample> reference, Optional<Sample> sample) {
        return reference
                .flatMap(first -> sample.map(second -> SpeedUp.of(first, second, Levels.ALPHA)))
                .filter(gain -> Double.isFinite(gain.value()));
    }

    /** The time of a row. */
    public Optional<Sample> time(ArticleRow row) {
        return Optional.ofNullable(times.get(row));
    }

    private Optional<ArticleRow> spread(ArticleWork work) {
        return spreads(work).findFirst();
    }

    private Stream<ArticleRow> spreads(ArticleWork work) {
        return rows(row -> row.work() == work && row.way() != ALONE);
    }

    private Stream<ArticleRow> rows(ArticleWork work, Way way) {
        return rows(row -> row.work() == work && row.way() == way);
    }

    private Stream<ArticleRow> rows(Predicate<ArticleRow> which) {
        return times.keySet().stream().filter(which);
    }
}
