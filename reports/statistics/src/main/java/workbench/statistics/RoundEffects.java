package workbench.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import workbench.statistics.math.Medians;
import workbench.statistics.math.TwoWay;

/**
 * By how much the rounds of a run differ, and whether that is enough for forks to be compared within their rounds.
 */
final class RoundEffects {

    private static final int FEWEST_CELLS = 4;
    private static final double ALPHA = 0.01;

    private RoundEffects() {}

    /** The rounds of which each cell has one fork, ascending. */
    static Set<Integer> sharedRounds(Collection<PreparedSample> cells) {
        var shared = new TreeSet<Integer>();
        var first = true;
        for (var cell : cells) {
            if (first) {
                shared.addAll(cell.rounds());
            } else {
                shared.retainAll(cell.rounds());
            }
            first = false;
        }
        return shared;
    }

    /**
     * Whether rounds differ, by the two-way F test over the cells that can get a verdict. With fewer than four of them the
     * test is too weak to choose a method by.
     */
    static boolean present(List<PreparedSample> cells) {
        var compared = compared(cells);
        var rounds = sharedRounds(compared);
        if (compared.size() < FEWEST_CELLS || rounds.size() < 2) {
            return false;
        }
        var table = compared.stream().map(cell -> cell.logs(rounds)).toArray(double[][]::new);
        return TwoWay.ofRows(table).p() < ALPHA;
    }

    /**
     * By how much each round is off, on the logarithmic scale: the median over the cells of how far the median of a cell's
     * iterations in that round lies from its usual one. Medians, so that an outlying fork does not pass for a slow round.
     */
    static Map<Integer, Double> of(List<PreparedSample> cells) {
        var compared =
                compared(cells).stream().filter(PreparedSample::hasMedians).toList();
        var shared = sharedRounds(compared);
        var deviations = new HashMap<Integer, List<Double>>();
        for (var cell : compared) {
            var usual = Medians.median(cell.medianLogs(shared));
            var rounds = cell.rounds();
            var logs = cell.medianLogs(rounds);
            var i = 0;
            for (var round : rounds) {
                deviations.computeIfAbsent(round, _ -> new ArrayList<>()).add(logs[i++] - usual);
            }
        }
        var effects = new HashMap<Integer, Double>();
        deviations.forEach((round, values) -> effects.put(
                round,
                Medians.median(values.stream().mapToDouble(Double::doubleValue).toArray())));
        return effects;
    }

    private static List<PreparedSample> compared(List<PreparedSample> cells) {
        return cells.stream()
                .filter(cell -> cell.measured() && cell.forks() >= ForksNeeded.FOR_VERDICT)
                .toList();
    }
}
