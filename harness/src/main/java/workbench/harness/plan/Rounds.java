package workbench.harness.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The order of the forks: each round has one fork of every entrant that still wants one, in fresh random order, which depends
 * on the seed and the round alone.
 */
public final class Rounds {

    /** Sets the order of a round apart from that of its repetition. */
    private static final int REPETITION = 1 << 20;

    private final List<Entrant> entrants;
    private final long seed;

    /**
     * The rounds of a run.
     *
     * @param entrants in the plan's order
     * @param seed the same seed gives the same order
     */
    public Rounds(List<Entrant> entrants, long seed) {
        this.entrants = List.copyOf(entrants);
        this.seed = seed;
    }

    /** How many rounds there are at the most. */
    public int count() {
        return entrants.stream().mapToInt(Entrant::forks).max().orElse(0);
    }

    /**
     * The entrants of a round in their order.
     *
     * @param round from 1
     */
    public List<Entrant> round(int round) {
        return shuffled(round, round);
    }

    /** The entrants of the repetition of a round, in an order of its own. */
    public List<Entrant> repetition(int round) {
        return shuffled(round, round + REPETITION);
    }

    private List<Entrant> shuffled(int round, int salt) {
        var order = new ArrayList<>(
                entrants.stream().filter(entrant -> entrant.forks() >= round).toList());
        Collections.shuffle(order, new SplittableRandom(seed ^ Long.rotateLeft(salt, 32)));
        return order;
    }
}
