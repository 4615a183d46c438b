package workbench.analysis.conclusion;

import static workbench.analysis.conclusion.ArticleRow.ArticleWork.DOWNLOADING;
import static workbench.analysis.conclusion.ArticleRow.ArticleWork.FACTORISING;
import static workbench.analysis.conclusion.ArticleRow.Way.OTHER_THREADS;
import static workbench.analysis.conclusion.ArticleRow.Way.PROCESSES;
import static workbench.analysis.conclusion.ArticleRow.Way.THREADS;
import static workbench.analysis.conclusion.ArticleTimes.speedUp;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import workbench.analysis.cell.Measurement;
import workbench.analysis.slice.Slice;
import workbench.statistics.Interval;
import workbench.statistics.Margin;
import workbench.statistics.scaling.Growth;
import workbench.statistics.scaling.SpeedUp;

/**
 * The claims of the article from which this project grew, held against its own published times and against those of each language here.
 *
 * @param published what the published times say
 * @param sides what the times of each language say, in the order of the plan
 */
public record Replay(Side published, List<Side> sides) implements Conclusion {

    public Replay {
        sides = List.copyOf(sides);
    }

    /** What the article says. */
    public enum Claim {
        /** Threads speed up work that waits. */
        WAITING,
        /** From few threads to many they help less than from one to few. */
        DIMINISHING,
        /** Threads do not speed up work that computes. */
        COMPUTING,
        /** Threads cost as much, whichever way they are made. */
        STYLES,
        /** The time grows faster than the count of numbers. */
        GROWTH,
        /** Processes speed up work that computes. */
        PROCESSES,
        /** A better algorithm gains more than all parallelism. The article does not say so; it is the larger lesson. */
        ALGORITHM
    }

    /** Whether a claim holds. */
    public enum Truth {
        /** Beyond doubt. */
        HOLDS,
        /** The opposite holds, beyond doubt. */
        FAILS,
        /** The times leave both open. */
        OPEN
    }

    /**
     * What the times say about a claim.
     *
     * @param truth whether it holds
     * @param figure the speed-up or exponent that it is about
     * @param interval that of the figure; empty for few forks
     */
    public record Ruling(Truth truth, double figure, Optional<Interval> interval) {}

    /**
     * The rulings of one set of times.
     *
     * @param language the language
     * @param times its times
     * @param rulings a ruling on each claim of which there are times
     */
    public record Side(String language, ArticleTimes times, Map<Claim, Ruling> rulings) {

        /** The ruling on a claim; empty without its times. */
        public Optional<Ruling> ruling(Claim claim) {
            return Optional.ofNullable(rulings.get(claim));
        }

        /** The rulings on what the article itself claims. */
        public List<Ruling> ofTheArticle() {
            return rulings.entrySet().stream()
                    .filter(entry -> entry.getKey() != Claim.ALGORITHM)
                    .map(Map.Entry::getValue)
                    .toList();
        }

        /** How many of these say so. */
        public long count(Truth truth) {
            return ofTheArticle().stream()
                    .filter(ruling -> ruling.truth() == truth)
                    .count();
        }
    }

    /** Claims rest on the times of a few cells each, so those of slices during which the machine was busy are left out. */
    static Replay of(List<Measurement> all, List<Slice> slices) {
        var quiet = slices.stream()
                .filter(slice -> !slice.load().busy())
                .flatMap(slice -> slice.standings().stream())
                .map(standing -> standing.measurement().cell().id())
                .collect(Collectors.toSet());
        return of(all.stream().filter(one -> quiet.contains(one.cell().id())).toList());
    }

    private static Replay of(List<Measurement> all) {
        return new Replay(
                side("cpython", ArticleTimes.PUBLISHED),
                all.stream().map(one -> one.cell().language()).distinct().toList().stream()
                        .map(language -> side(
                                language,
                                ArticleTimes.of(all.stream()
                                        .filter(one -> one.cell().language().equals(language))
                                        .toList())))
                        .toList());
    }

    private static Side side(String language, ArticleTimes times) {
        var rulings = new EnumMap<Claim, Ruling>(Claim.class);
        var few = times.narrow(DOWNLOADING, THREADS);
        var alone = times.alone(FACTORISING);
        var threads = times.narrow(FACTORISING, THREADS);
        speedUp(times.alone(DOWNLOADING), few).ifPresent(gain -> rulings.put(Claim.WAITING, faster(gain)));
        speedUp(few, times.wide(DOWNLOADING, THREADS))
                .flatMap(gain -> speedUp(times.alone(DOWNLOADING), few).map(first -> smaller(gain, first)))
                .ifPresent(found -> rulings.put(Claim.DIMINISHING, found));
        speedUp(alone, threads)
                .ifPresent(gain -> rulings.put(
                        Claim.COMPUTING,
                        ruling(gain, isBelow(gain, Margin.COARSE.ratio()), isAbove(gain, Margin.COARSE.ratio()))));
        speedUp(threads, times.narrow(FACTORISING, OTHER_THREADS))
                .ifPresent(gain -> rulings.put(Claim.STYLES, equal(gain)));
        times.growth().ifPresent(growth -> rulings.put(Claim.GROWTH, aboveOne(growth)));
        speedUp(alone, times.narrow(FACTORISING, PROCESSES))
                .ifPresent(gain -> rulings.put(Claim.PROCESSES, faster(gain)));
        speedUp(times.quickest(FACTORISING), times.better())
                .ifPresent(gain -> rulings.put(Claim.ALGORITHM, faster(gain)));
        return new Side(language, times, rulings);
    }

    /** The figure is what many threads gain over few. */
    private static Ruling smaller(SpeedUp gain, SpeedUp first) {
        return ruling(
                gain,
                first.interval()
                        .filter(interval -> isBelow(gain, interval.low()))
                        .isPresent(),
                first.interval()
                        .filter(interval -> isAbove(gain, interval.high()))
                        .isPresent());
    }

    private static Ruling equal(SpeedUp gain) {
        var margin = Margin.COARSE.ratio();
        return ruling(
                gain,
                isAbove(gain, 1 / margin) && isBelow(gain, margin),
                isBelow(gain, 1 / margin) || isAbove(gain, margin));
    }

    private static Ruling faster(SpeedUp gain) {
        return ruling(gain, isAbove(gain, 1), isBelow(gain, 1));
    }

    private static Ruling aboveOne(Growth growth) {
        var interval = growth.interval();
        return new Ruling(truth(interval.low() > 1, interval.high() < 1), growth.exponent(), Optional.of(interval));
    }

    private static Ruling ruling(SpeedUp gain, boolean holds, boolean fails) {
        return new Ruling(truth(holds, fails), gain.value(), gain.interval());
    }

    private static Truth truth(boolean holds, boolean fails) {
        if (holds) {
            return Truth.HOLDS;
        }
        return fails ? Truth.FAILS : Truth.OPEN;
    }

    private static boolean isAbove(SpeedUp gain, double bound) {
        return gain.interval().filter(interval -> interval.low() > bound).isPresent();
    }

    private static boolean isBelow(SpeedUp gain, double bound) {
        return gain.interval().filter(interval -> interval.high() < bound).isPresent();
    }
}
