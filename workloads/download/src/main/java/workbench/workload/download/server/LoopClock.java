package workbench.workload.download.server;

import io.vertx.core.Vertx;

/**
 * Since when a request may have waited for the event loop. A loop that has nothing to do finds a request as it comes. One that
 * is busy finds it when it looks again, so it may have come as early as the look before. For the event loop only.
 */
final class LoopClock {

    private static final long IDLE_MILLIS = 1;

    private static final long IDLE_NANOS = 1_000_000 * IDLE_MILLIS;

    private final Vertx vertx;

    /** Whether the loop is taking what its last look has found. */
    private boolean taking;

    /** Whether it has had nothing to do since. */
    private boolean idle = true;

    private boolean watched;
    private long looked;
    private long earliest;
    private long taken;

    LoopClock(Vertx vertx) {
        this.vertx = vertx;
    }

    /**
     * A request was found.
     *
     * @return whether it is the first of this look; all that the same look finds were there together
     */
    boolean found() {
        if (taking) {
            return false;
        }
        taking = true;
        var now = System.nanoTime();
        earliest = idle ? now : looked;
        looked = now;
        idle = false;
        vertx.runOnContext(_ -> allTaken()); // when all that was found has been taken
        return true;
    }

    /** The earliest time at which the request that was found last may have come. */
    long earliest() {
        return earliest;
    }

    private void allTaken() {
        taking = false;
        taken = System.nanoTime();
        if (!watched) {
            watched = true;
            watch();
        }
    }

    private void watch() {
        vertx.setTimer(IDLE_MILLIS, _ -> {
            if (taking || System.nanoTime() - taken < IDLE_NANOS) {
                watch();
            } else {
                watched = false;
                idle = true;
            }
        });
    }
}
