package workbench.analysis.trust;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import workbench.analysis.cell.Levels;
import workbench.analysis.cell.MachineLoad;
import workbench.analysis.cell.Measurement;
import workbench.results.Cell;
import workbench.results.ForkEntry;
import workbench.results.Iteration;
import workbench.statistics.Estimate;
import workbench.statistics.Estimates;
import workbench.statistics.stability.Outliers;
import workbench.statistics.stability.SteadyForks;
import workbench.statistics.stability.SteadyState;
import workbench.statistics.stability.WindowDrift;

/**
 * How steady a cell was.
 *
 * @param measurement the cell
 * @param drift whether its measured window was still getting faster or slower
 * @param steady which of its forks never became steady
 * @param others the estimate by the other forks alone; empty if all became steady, or none did
 * @param warmup what its long fork did; empty if there is none
 * @param outliers its outliers
 * @param causes the likely cause of each outlier, the forks' first
 * @param load what else the machine did
 */
public record Stability(
        Measurement measurement,
        WindowDrift drift,
        SteadyForks steady,
        Optional<Estimate> others,
        Optional<LongFork> warmup,
        Outliers outliers,
        List<OutlierCause> causes,
        MachineLoad load) {

    /**
     * What a long fork did, and how far the measured window of the other forks lies from its end.
     *
     * @param state when, if ever, it became steady
     * @param ratioToEnd time in the window / time at the end, both of the long fork; NaN if it has no such window
     * @param nanos how long it ran jobs
     */
    public record LongFork(SteadyState state, double ratioToEnd, double nanos) {}

    /** The stability of a cell with a time. */
    static Stability of(Measurement one, List<Measurement> all) {
        var steady = SteadyForks.of(one.sample());
        var outliers = Outliers.of(one.sample());
        return new Stability(
                one,
                WindowDrift.of(one.sample()),
                steady,
                steady.unsteady().isEmpty() || steady.others().size() == 0
                        ? Optional.empty()
                        : Optional.of(Estimates.of(steady.others(), Levels.CONFIDENCE)),
                sentinel(one, all).flatMap(fork -> warmup(one, fork)),
                outliers,
                OutlierCause.of(outliers, one.counted()),
                MachineLoad.of(one.counted()));
    }

    /** Its own long fork, or that of the same strategy at another width. */
    private static Optional<ForkEntry> sentinel(Measurement one, List<Measurement> all) {
        return Stream.concat(Stream.of(one), all.stream().filter(other -> alike(one.cell(), other.cell())))
                .flatMap(other -> other.forks().sentinel().stream())
                .filter(fork -> fork.failure() == null)
                .findFirst();
    }

    private static boolean alike(Cell one, Cell other) {
        return one.workload().sameAs(other.workload())
                && one.strategy().equals(other.strategy())
                && Optional.ofNullable(one.jvm()).equals(Optional.ofNullable(other.jvm()));
    }

    private static Optional<LongFork> warmup(Measurement one, ForkEntry sentinel) {
        var points = Stream.concat(sentinel.warmup().stream(), sentinel.iterations().stream())
                .toList();
        var nanos = points.stream().mapToDouble(Iteration::nanosPerJob).toArray();
        return SteadyState.of(nanos)
                .map(state -> new LongFork(state, state.ratioToEnd(window(one.counted(), points)), sum(points)));
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
