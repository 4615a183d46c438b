package workbench.analysis.conclusion;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import workbench.analysis.cell.Measurement;
import workbench.analysis.cell.Status;
import workbench.results.Use;
import workbench.statistics.Sample;

/**
 * The times that the claims of the article are about; empty where there are none.
 *
 * @param waitingAlone downloads, one after another
 * @param waitingFew the same with few threads
 * @param waitingMany the same with more threads
 * @param alone factorising, one number after another
 * @param threads the same with few threads
 * @param otherStyle the same with as many threads that were made in another way
 * @param processes the same in as many processes
 * @param growth factorising one after another, by how many numbers there are
 * @param quickest the lowest time of factorising in parallel by the article's algorithm
 * @param betterAlgorithm factorising as many numbers one after another by a better one
 */
record ClaimTimes(
        Optional<Sample> waitingAlone,
        Optional<Sample> waitingFew,
        Optional<Sample> waitingMany,
        Optional<Sample> alone,
        Optional<Sample> threads,
        Optional<Sample> otherStyle,
        Optional<Sample> processes,
        Map<Integer, Sample> growth,
        Optional<Sample> quickest,
        Optional<Sample> betterAlgorithm) {

    private static final Set<String> THREADS = Set.of("platform-threads", "cpython-threads");

    private static final Set<String> PROCESSES = Set.of("multi-process", "cpython-processes");

    /** What the article measured in 2016 with CPython 3.5.0 on a Mac, in seconds. It published no times of the rest. */
    static final ClaimTimes PUBLISHED = new ClaimTimes(
            seconds(13.79, 15.19, 13.97, 13.09, 14.44),
            seconds(5.13, 4.80, 5.15, 4.81, 5.15),
            seconds(3.79, 3.60, 3.41, 3.87, 3.20),
            seconds(25.90, 26.28, 26.54, 25.73, 25.73),
            seconds(30.30, 30.54, 30.38, 30.41, 31.05),
            Optional.empty(),
            Optional.empty(),
            Map.of(
                    50_000, seconds(25.90, 26.28, 26.54, 25.73, 25.73).orElseThrow(),
                    55_000, seconds(33.57).orElseThrow(),
                    60_000, seconds(37.04).orElseThrow(),
                    65_000, seconds(41.35).orElseThrow(),
                    75_000, seconds(56.48).orElseThrow(),
                    100_000, seconds(100.21).orElseThrow()),
            Optional.empty(),
            Optional.empty());

    private static Optional<Sample> seconds(double... values) {
        var nanos = new double[values.length];
        for (var i = 0; i < values.length; i++) {
            nanos[i] = values[i] * 1e9;
        }
        return Optional.of(Sample.ofValues(nanos));
    }

    /** The times of one language. */
    static ClaimTimes of(Collection<Measurement> all) {
        var ranked = all.stream().filter(one -> one.status() == Status.RANKED).toList();
        var waiting = new Cells(ranked.stream()
                .filter(one -> one.cell().workload().name().equals("download"))
                .toList());
        var computing = ranked.stream()
                .filter(one -> one.cell().workload().name().equals("factor"))
                .toList();
        var article = computing.stream()
                .filter(one -> !isBetter(one.cell().workload()))
                .toList();
        var spread = new Cells(article.stream()
                .filter(one -> article.stream().anyMatch(other -> !other.cell().fixedWidth() && sameWork(one, other)))
                .toList());
        var threads = spread.ofLowestWidth(THREADS);
        return new ClaimTimes(
                waiting.alone(),
                waiting.narrowest(THREADS),
                waiting.widest(THREADS),
                spread.alone(),
                threads.map(Measurement::sample),
                threads.flatMap(spread::otherStyle),
                spread.narrowest(PROCESSES),
                growth(article),
                spread.quickest(),
                new Cells(computing.stream()
                                .filter(one -> isBetter(one.cell().workload()) && spread.isOfItsSize(one))
                                .toList())
                        .alone());
    }

    private static boolean isBetter(Use factor) {
        return "sqrt".equals(factor.arguments().get("algorithm"));
    }

    private static boolean sameWork(Measurement a, Measurement b) {
        return a.cell().workload().sameAs(b.cell().workload());
    }

    private static Map<Integer, Sample> growth(List<Measurement> article) {
        var growth = new TreeMap<Integer, Sample>();
        article.stream()
                .filter(one -> one.cell().fixedWidth() && one.sample().measurable())
                .forEach(one -> one.items().ifPresent(items -> growth.putIfAbsent(items, one.sample())));
        return growth;
    }

    /**
     * Cells of one kind of work.
     *
     * @param all the cells
     */
    private record Cells(List<Measurement> all) {

        Optional<Sample> alone() {
            return all.stream()
                    .filter(one -> one.cell().fixedWidth())
                    .map(Measurement::sample)
                    .findFirst();
        }

        /** The first of these strategies' cells of the lowest width. */
        Optional<Measurement> ofLowestWidth(Set<String> names) {
            return all.stream().filter(isOneOf(names)).min(Comparator.comparingInt(Cells::width));
        }

        Optional<Sample> narrowest(Set<String> names) {
            return ofLowestWidth(names).map(Measurement::sample);
        }

        /** That of the greatest width, if there are two. */
        Optional<Sample> widest(Set<String> names) {
            return all.stream()
                    .filter(isOneOf(names))
                    .max(Comparator.comparingInt(Cells::width))
                    .filter(one -> width(one) > width(ofLowestWidth(names).orElseThrow()))
                    .map(Measurement::sample);
        }

        /** The same strategy at the same width with other arguments. */
        Optional<Sample> otherStyle(Measurement threads) {
            var strategy = threads.cell().strategy();
            return all.stream()
                    .filter(one -> width(one) == width(threads)
                            && one.cell().strategy().name().equals(strategy.name())
                            && !one.cell().strategy().sameAs(strategy))
                    .map(Measurement::sample)
                    .findFirst();
        }

        Optional<Sample> quickest() {
            return all.stream()
                    .filter(one -> one.steady().isPresent() && !one.cell().fixedWidth())
                    .min(Comparator.comparingDouble(
                            one -> one.steady().orElseThrow().value()))
                    .map(Measurement::sample);
        }

        boolean isOfItsSize(Measurement other) {
            return all.stream().anyMatch(one -> one.items().equals(other.items()));
        }

        private static Predicate<Measurement> isOneOf(Set<String> names) {
            return one -> names.contains(one.cell().strategy().name());
        }

        private static int width(Measurement one) {
            return one.cell().width();
        }
    }
}
