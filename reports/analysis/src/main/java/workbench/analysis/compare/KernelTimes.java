package workbench.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import workbench.analysis.cell.Measurement;
import workbench.results.ForkEntry;
import workbench.statistics.Fork;
import workbench.statistics.MachineShift;
import workbench.statistics.Sample;
import workbench.statistics.math.Medians;

/** The times of the calibration kernel, a computation that is the same in all runs, around the forks of a run. */
public final class KernelTimes {

    private KernelTimes() {}

    /** How much slower the machine was in a later run; empty if the kernel was not run in both. */
    static Optional<MachineShift> shift(List<Measurement> later, List<Measurement> earlier) {
        var after = ofRounds(later);
        var before = ofRounds(earlier);
        return after.size() == 0 || before.size() == 0 ? Optional.empty() : Optional.of(MachineShift.of(after, before));
    }

    /** The typical time in the rounds of a run, in nanoseconds; empty if the kernel was not run. */
    public static OptionalDouble typical(List<Measurement> cells) {
        var rounds = ofRounds(cells).forks().stream().map(Fork::value).toList();
        return rounds.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(median(rounds));
    }

    /** Of each round the median, so that a moment in which others used the machine does not pass for a slow round. */
    private static Sample ofRounds(List<Measurement> cells) {
        var rounds = new TreeMap<Integer, List<Double>>();
        cells.stream()
                .flatMap(one -> one.counted().stream())
                .forEach(fork -> rounds.computeIfAbsent(fork.round(), _ -> new ArrayList<>())
                        .addAll(times(fork)));
        return new Sample(rounds.entrySet().stream()
                .filter(round -> !round.getValue().isEmpty())
                .map(round -> new Fork(round.getKey(), median(round.getValue()), List.of()))
                .toList());
    }

    private static List<Double> times(ForkEntry fork) {
        var calibration = fork.calibration();
        return calibration == null
                ? List.of()
                : Stream.of(calibration.beforeNanos(), calibration.afterNanos())
                        .filter(nanos -> nanos > 0)
                        .map(Long::doubleValue)
                        .toList();
    }

    private static double median(List<Double> times) {
        return Medians.median(times.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
