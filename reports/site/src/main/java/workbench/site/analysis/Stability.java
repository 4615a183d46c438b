package workbench.site.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import workbench.results.Cell;
import workbench.results.ForkEntry;
import workbench.results.Iteration;
import workbench.statistics.Estimates;
import workbench.statistics.stability.Outliers;
import workbench.statistics.stability.SteadyForks;
import workbench.statistics.stability.SteadyState;
import workbench.statistics.stability.TrustSentences;
import workbench.statistics.stability.WindowDrift;

/**
 * How steady a cell was, in words.
 *
 * @param measurement the cell
 * @param drift whether its measured window was still getting faster or slower
 * @param warmup what its long fork did; empty where there is none
 * @param outliers its outliers with their likely causes
 * @param load what the machine did besides
 */
public record Stability(Measurement measurement, String drift, Optional<String> warmup, String outliers, Load load) {

    /** Such as {@code green, 1.2 %}; a dash where it was not recorded. */
    public String noise() {
        var share = Figures.known(load.foreignShare(), Figures::share);
        return load.score()
                .map(noise -> "%s, %s".formatted(noise.name().toLowerCase(Locale.ROOT), share))
                .orElse("–");
    }

    /** That of a cell with a time. */
    static Stability of(Measurement one, List<Measurement> all) {
        var outliers = Outliers.of(one.sample());
        return new Stability(
                one,
                drift(one),
                sentinel(one, all).flatMap(fork -> warmup(one, fork)),
                outliers(outliers, Causes.of(outliers, one.counted())),
                Load.of(one.counted()));
    }

    private static String outliers(Outliers found, List<String> causes) {
        return causes.isEmpty() ? "none" : bare(TrustSentences.outliers(found, causes));
    }

    /** Without what it is about, since the column says that. */
    private static String bare(String sentence) {
        return sentence.substring(sentence.indexOf(": ") + 2);
    }

    private static String drift(Measurement one) {
        var words = TrustSentences.drift(WindowDrift.of(one.sample()));
        var steady = SteadyForks.of(one.sample());
        if (steady.unsteady().isEmpty()) {
            return words;
        }
        var others = steady.others().size() == 0 ? "none" : Figures.time(Estimates.of(steady.others(), Analysis.LEVEL));
        return "%s; %s"
                .formatted(
                        words,
                        TrustSentences.unsteady(
                                steady.unsteady().size(), one.sample().size(), others));
    }

    /** Its own long fork, or that of the same strategy at another width. */
    private static Optional<ForkEntry> sentinel(Measurement one, List<Measurement> all) {
        return Stream.concat(Stream.of(one), all.stream().filter(other -> alike(one.cell(), other.cell())))
                .flatMap(other -> other.forks().sentinel().stream())
                .filter(fork -> fork.failure() == null)
                .findFirst();
    }

    private static boolean alike(Cell one, Cell other) {
        return Slices.sameWorkload(one, other)
                && one.strategy().equals(other.strategy())
                && Optional.ofNullable(one.jvm()).equals(Optional.ofNullable(other.jvm()));
    }

    private static Optional<String> warmup(Measurement one, ForkEntry sentinel) {
        var points = Stream.concat(sentinel.warmup().stream(), sentinel.iterations().stream())
                .toList();
        var nanos = points.stream().mapToDouble(Iteration::nanosPerJob).toArray();
        return SteadyState.of(nanos)
                .map(state -> TrustSentences.sentinel(
                        state, state.ratioToEnd(window(one.counted(), points)), "after " + Figures.time(sum(points))))
                .map(Stability::bare);
    }

    /** The points of a long fork that lie where the other forks were measured. */
    private static double[] window(List<ForkEntry> forks, List<Iteration> points) {
        var from = mean(forks.stream().map(ForkEntry::warmup).toList());
        var to = from + mean(forks.stream().map(ForkEntry::iterations).toList());
        var at = 0.0;
        var window = Stream.<Double>builder();
        for (var point : points) {
            at += point.nanos();
            if (at > from && at <= to) {
                window.add(point.nanosPerJob());
            }
        }
        return window.build().mapToDouble(Double::doubleValue).toArray();
    }

    private static double mean(List<List<Iteration>> forks) {
        return forks.stream().mapToDouble(Stability::sum).average().orElse(0);
    }

    private static double sum(List<Iteration> iterations) {
        return iterations.stream().mapToDouble(Iteration::nanos).sum();
    }
}
