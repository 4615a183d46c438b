package workbench.statistics;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import workbench.statistics.math.TwoWay;

/** The rounds that cells share, and whether they differ so much that forks should be compared within them. */
final class Rounds {

    private static final int FEWEST_CELLS = 4;
    private static final double ALPHA = 0.01;

    private Rounds() {}

    /** The rounds of which each cell has one fork, ascending. */
    static Set<Integer> shared(Collection<Cell> cells) {
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
    static boolean differ(List<Cell> cells) {
        var compared = cells.stream()
                .filter(cell -> cell.measured() && cell.forks() >= Pair.FORKS_FOR_VERDICT)
                .toList();
        var rounds = shared(compared);
        if (compared.size() < FEWEST_CELLS || rounds.size() < 2) {
            return false;
        }
        var table = compared.stream().map(cell -> cell.logs(rounds)).toArray(double[][]::new);
        return TwoWay.ofRows(table).p() < ALPHA;
    }
}
