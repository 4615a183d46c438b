package workbench.workload.synthetic;

/**
 * Computing that can be counted: steps of a generator (G. Marsaglia, <i>Xorshift RNGs</i>, Journal of Statistical Software 8,
 * 2003, the triple 13, 7, 17), each of which needs the one before. Neither a compiler nor a second hardware thread can hurry it, and
 * it reads no memory.
 *
 * <p>Steps are linear over bits, so that going back over any number of them takes a few hundred instructions, however many
 * they are. A state other than 0 returns only after 2<sup>64</sup> − 1 steps.
 */
final class Chain {

    /** How many steps are taken between two checks for cancellation: a few microseconds' worth. */
    private static final int STRIDE = 4096;

    /** For each power of two, where going back that many steps leads from each single bit. */
    private static final long[][] BACK = new long[Long.SIZE][Long.SIZE];

    static {
        for (var bit = 0; bit < Long.SIZE; bit++) {
            BACK[0][bit] = stepBack(1L << bit);
        }
        for (var power = 1; power < BACK.length; power++) {
            for (var bit = 0; bit < Long.SIZE; bit++) {
                BACK[power][bit] = apply(BACK[power - 1], BACK[power - 1][bit]);
            }
        }
    }

    private Chain() {}

    /**
     * The state after a number of steps, taken one by one.
     *
     * @throws java.util.concurrent.CancellationException soon after cancellation was requested
     */
    static long forward(long state, long steps, CancelSwitch cancellation) {
        var next = state;
        for (var left = steps; left > 0; left -= STRIDE) {
            cancellation.check();
            var stride = (int) Math.min(left, STRIDE);
            for (var i = 0; i < stride; i++) {
                next ^= next << 13;
                next ^= next >>> 7;
                next ^= next << 17;
            }
        }
        return next;
    }

    /** The state from which a number of steps leads to this one. */
    static long back(long state, long steps) {
        var previous = state;
        for (var power = 0; power < Long.SIZE; power++) {
            if ((steps >>> power & 1) == 1) {
                previous = apply(BACK[power], previous);
            }
        }
        return previous;
    }

    private static long stepBack(long state) {
        return undoLeft(undoRight(undoLeft(state, 17), 7), 13);
    }

    /** What {@code x ^ x << shift} has made of x: the inverse of 1 + s is (1 + s)(1 + s²)(1 + s⁴)…, since bits cancel out. */
    private static long undoLeft(long shifted, int shift) {
        var x = shifted;
        for (var by = shift; by < Long.SIZE; by *= 2) {
            x ^= x << by;
        }
        return x;
    }

    private static long undoRight(long shifted, int shift) {
        return Long.reverse(undoLeft(Long.reverse(shifted), shift));
    }

    private static long apply(long[] images, long state) {
        var image = 0L;
        for (var bits = state; bits != 0; bits &= bits - 1) {
            image ^= images[Long.numberOfTrailingZeros(bits)];
        }
        return image;
    }
}
