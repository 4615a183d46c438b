package workbench.workload.download.server;

import java.time.Duration;
import java.util.BitSet;
import java.util.concurrent.TimeUnit;

/**
 * Holds back the first answers of a job. A job asks for every image once, so the next job begins when all have been
 * asked for, or one is asked for again. A listing begins a job too, and it alone is held back: the images that are asked
 * for soon after it belong to its job. For the event loop only.
 */
final class FirstStep {

    /** Whoever has only looked at a listing does not spare a later job its first step. */
    private static final long SOON = TimeUnit.SECONDS.toNanos(10);

    private final long length;
    private final int images;
    private final BitSet asked = new BitSet();
    private final BitSet pages = new BitSet();
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
        var goesOn = count == 0 ? !pages.isEmpty() && now - ends < SOON : count < images && !asked.get(image);
        if (!goesOn) {
            begin(now);
        }
        asked.set(image);
        count++;
        return Math.max(0, ends - now);
    }

    /** How much longer a page of a listing that is asked for now is held back, in nanoseconds. */
    long leftOfPage(int page, long now) {
        if (length == 0) {
            return 0;
        }
        if (count > 0 || pages.isEmpty() || pages.get(page)) {
            begin(now);
        }
        pages.set(page);
        return Math.max(0, ends - now);
    }

    private void begin(long now) {
        asked.clear();
        pages.clear();
        count = 0;
        ends = now + length;
    }
}
