package workbench.workload.download.server;

import java.time.Duration;
import java.util.BitSet;

/**
 * Holds back the first answers of a job. A job asks for every image once, so the next job begins when all have been
 * asked for, or one is asked for again. For the event loop only.
 */
final class FirstStep {

    private final long length;
    private final int images;
    private final BitSet asked = new BitSet();
    private int count;
    private long ends;

    FirstStep(Duration length, int images) {
        this.length = length.toNanos();
        this.images = images;
    }

    /** How much longer to hold back an image that is asked for now, in nanoseconds. */
    long left(int image, long now) {
        if (length == 0) {
            return 0;
        }
        if (count == 0 || count == images || asked.get(image)) {
            asked.clear();
            count = 0;
            ends = now + length;
        }
        asked.set(image);
        count++;
        return Math.max(0, ends - now);
    }
}
