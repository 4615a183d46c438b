package workbench.strategy.portion;

import java.time.Duration;

/**
 * Batches that fit how long items take: so large that a round trip is a small part of one, and no larger, since items of a batch wait for
 * each other. Near the end they shrink, so that the threads end together.
 *
 * <p>A mixture of two known ways to deal out a loop: chunks of a fixed time, and guided self-scheduling, whose chunks are a
 * share of what is left.
 *
 * @see <a href="https://doi.org/10.1109/TC.1987.5009495">C. D. Polychronopoulos and D. J. Kuck, "Guided Self-Scheduling",
 *     IEEE Transactions on Computers, 1987</a>
 */
public final class FittingSize implements BatchSize {

    /** How many times as large as the last batch one may be, since the first items may be quicker than the rest. */
    private static final int GROWTH = 16;

    /** A batch is at most this part of a thread's share of what is left. */
    private static final int PART = 4;

    /** Near the end, batches shrink to this part of the aim. */
    private static final int SHRINKING = 16;

    private final long aim;
    private volatile int fitting = 1;

    /**
     * The sizes of one job.
     *
     * @param aim how long a batch should take: many times as long as a round trip
     */
    public FittingSize(Duration aim) {
        this.aim = aim.toNanos();
    }

    @Override
    public int next(int left, int threads) {
        var most = fitting;
        return Math.clamp(left / ((long) PART * threads), Math.max(1, most / SHRINKING), most);
    }

    @Override
    public void took(int items, long nanos) {
        fitting = (int) Math.clamp((double) aim * items / Math.max(1, nanos), 1.0, (double) GROWTH * items);
    }
}
