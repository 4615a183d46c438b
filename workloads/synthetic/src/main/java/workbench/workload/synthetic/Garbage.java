package workbench.workload.synthetic;

import java.util.Arrays;

/** Memory that an item takes and drops, in pieces like those of ordinary objects. */
final class Garbage {

    private static final int PIECE = 1024;

    /** How many pieces are alive at once; written and read at changing places, they cannot be left out by a compiler. */
    private static final int ALIVE = 16;

    private Garbage() {}

    /**
     * Takes memory.
     *
     * @param bytes how much, besides the headers of the pieces
     * @return the bytes of the pieces that were alive at the end
     */
    static long make(long bytes) {
        if (bytes == 0) {
            return 0;
        }
        var alive = new byte[ALIVE][0];
        var next = 0;
        for (var left = bytes; left > 0; left -= PIECE) {
            alive[next++ % ALIVE] = new byte[(int) Math.min(left, PIECE)];
        }
        return Arrays.stream(alive).mapToLong(piece -> piece.length).sum();
    }
}
