package workbench.harness.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** The order of the forks: each round has one fork of every cell that still wants one, in fresh random order. */
public final class Rounds {

    private final List<PlannedCell> cells;
    private final long seed;

    /**
     * The rounds of a run.
     *
     * @param cells in the plan's order
     * @param seed the same seed gives the same order
     */
    public Rounds(List<PlannedCell> cells, long seed) {
        this.cells = List.copyOf(cells);
        this.seed = seed;
    }

    /**
     * The cells of a round in their order, which depends on the seed and the round alone.
     *
     * @param round from 1
     */
    public List<PlannedCell> round(int round) {
        var order = new ArrayList<>(
                cells.stream().filter(cell -> cell.cell().forks() >= round).toList());
        Collections.shuffle(order, new SplittableRandom(seed ^ Long.rotateLeft(round, 32)));
        return order;
    }
}
