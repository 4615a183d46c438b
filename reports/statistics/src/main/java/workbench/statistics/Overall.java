package workbench.statistics;

import java.util.List;
import java.util.stream.IntStream;
import workbench.statistics.math.Moments;

/**
 * One comparison over several workloads, for "a is faster overall": the mean of the logarithmic differences over the workloads,
 * round by round. It must have been declared before the run, or it is one more comparison of the family.
 */
public final class Overall {

    private Overall() {}

    /**
     * Compares a with b; its ratio is the geometric mean of the workloads' ratios.
     *
     * @param a the samples of the one, one for each workload
     * @param b those of the other, in the same order of workloads
     */
    public static Comparison of(List<Sample> a, List<Sample> b, double alpha) {
        if (a.size() != b.size() || a.isEmpty()) {
            throw new IllegalArgumentException(
                    "overall: as many samples on either side, not %s and %s".formatted(a.size(), b.size()));
        }
        return Contest.alone(Pair.of(new Cell(mean(a)), new Cell(mean(b)), true), alpha);
    }

    /** A sample whose forks are the geometric means over the workloads of each round that all of them share. */
    private static Sample mean(List<Sample> workloads) {
        var cells = workloads.stream().map(Cell::new).toList();
        var rounds = List.copyOf(Rounds.shared(cells));
        var values = cells.stream().map(cell -> cell.logs(rounds)).toList();
        var medians = cells.stream().map(cell -> cell.medianLogs(rounds)).toList();
        return new Sample(IntStream.range(0, rounds.size())
                .mapToObj(i -> new Fork(rounds.get(i), mean(values, i), List.of(mean(medians, i))))
                .toList());
    }

    private static double mean(List<double[]> logs, int round) {
        return Math.exp(Moments.of(logs.stream().mapToDouble(row -> row[round]).toArray())
                .mean());
    }
}
