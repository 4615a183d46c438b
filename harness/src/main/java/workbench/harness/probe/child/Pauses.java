package workbench.harness.probe.child;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;

/**
 * What happens at the points of own code during a job: now and then a thread is held back there. Thread-safe.
 *
 * <p>It never parks, which could take a permit from own code, and an interrupt stays one.
 */
final class Pauses {

    /** In which way a thread is held back. */
    enum Hold {
        /** The processor is given to another thread. */
        YIELD,
        /** The thread is busy for some microseconds. */
        SPIN,
        /** The thread sleeps, and others run in the meantime. */
        SLEEP,
        /** The thread waits until another one is at the same point, so that both go on at the same instant. */
        MEET,
        /** The same, wherever the other one is. */
        MEET_ANYWHERE;

        private boolean isMeeting() {
            return this == MEET || this == MEET_ANYWHERE;
        }
    }

    /** The point at which an item begins. */
    static final int BEGIN = 0;

    private static final int SPIN_NANOS = 20_000;

    private static final int SLEEP_NANOS = 200_000;

    /** A job must end, however often own code passes its points. */
    private static final int MOST = 500;

    /** The first pauses follow each other closely, since much happens only at the beginning. */
    private static final int FIRST = 16;

    private static final int ONE_IN_FIRST = 3;

    private final Hold kind;
    private final int oneIn;
    private final boolean counting;
    private final LongAdder passed = new LongAdder();
    private final Meeting.Places places;
    private int held;

    private Pauses(Hold kind, int oneIn, boolean counting) {
        this.kind = kind;
        this.oneIn = oneIn;
        this.counting = counting;
        this.places = kind == Hold.MEET_ANYWHERE ? Meeting.Places.together() : Meeting.Places.apart();
    }

    /** Pauses at one of so many points, at least 1. */
    static Pauses of(Hold kind, int oneIn) {
        return new Pauses(kind, oneIn, false);
    }

    /** No pauses but those where an item begins. */
    static Pauses none() {
        return new Pauses(Hold.YIELD, 0, false);
    }

    /** No pauses either, but the points are counted. */
    static Pauses counting() {
        return new Pauses(Hold.YIELD, 0, true);
    }

    /** How many points were passed, where they are counted. */
    long passed() {
        return passed.sum();
    }

    /** A thread begins an item: every other one waits for a second one. */
    void begin(int site) {
        if (!places.join(site) && ThreadLocalRandom.current().nextBoolean()) {
            places.await(site);
        }
    }

    /** A thread is at a point. */
    void at(int site) {
        if (counting) {
            passed.increment();
        } else if (oneIn > 0 && (!kind.isMeeting() || !places.join(site)) && held < MOST && isChosen()) {
            held++; // not exactly counted, since that would order the threads
            hold(site);
        }
    }

    private boolean isChosen() {
        return ThreadLocalRandom.current().nextInt(held < FIRST ? Math.min(oneIn, ONE_IN_FIRST) : oneIn) == 0;
    }

    private void hold(int site) {
        var random = ThreadLocalRandom.current();
        switch (kind) {
            case YIELD -> giveWay();
            case SPIN -> Meeting.spinUntil(System.nanoTime() + random.nextInt(SPIN_NANOS));
            case SLEEP -> sleep(random.nextInt(SLEEP_NANOS));
            case MEET, MEET_ANYWHERE -> places.await(site);
        }
    }

    /** A virtual thread would take its permit to park when it sleeps. */
    private static void sleep(int nanos) {
        if (Thread.currentThread().isVirtual()) {
            giveWay();
            return;
        }
        try {
            Thread.sleep(0, nanos);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("ThreadPriorityCheck") // nothing relies on it
    private static void giveWay() {
        Thread.yield();
    }
}
