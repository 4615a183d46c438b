package workbench.harness.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The order of the forks: each round has one fork of every entrant that still needs one, in fresh random order, which
 * depends only on the seed and the round.
 */
public final class Rounds {

    /** Makes the order of a repetition differ from that of its round. */
    private static final int REPETITION = 1 << 20;

    private final Entrants entrants;
    private final long seed;

    /**
     * The rounds of a run.
     *
     * @param seed the same seed gives the same order
     */
    public Rounds(Entrants entrants, long seed) {
        this.entrants = entrants;
        this.seed = seed;
    }

    /** The entrants of a round, in its order. */
    public List<Entrant> order(Round round) {
        var order = new ArrayList<>(entrants.inRound(round.number()));
        var salt = round.number() + (round.repeated() ? REPETITION : 0);
        Collections.shuffle(order, new SplittableRandom(seed ^ Long.rotateLeft(salt, 32)));
        return order;
    }
}
