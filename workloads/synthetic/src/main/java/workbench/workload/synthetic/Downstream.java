package workbench.workload.synthetic;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A service that answers a limited number of requests at once, in the order in which they come, and becomes slower while others
 * wait: an answer takes {@code time × (1 + degrade × waiting / capacity)}, where {@code waiting} is how many requests wait for
 * their turn when its own begins. Thread-safe.
 */
final class Downstream implements Io {

    private final int capacity;
    private final double degrade;
    private final Io service;
    private final Semaphore places;
    private final AtomicInteger waiting = new AtomicInteger();

    /**
     * A service without requests.
     *
     * @param capacity the most requests that it answers at once
     * @param degrade how much longer an answer takes while {@code capacity} requests wait, as a part of its time
     * @param service what makes the answer
     */
    Downstream(int capacity, double degrade, Io service) {
        this.capacity = capacity;
        this.degrade = degrade;
        this.service = service;
        places = new Semaphore(capacity, true);
    }

    @Override
    public void await(long nanos) throws InterruptedException {
        waiting.incrementAndGet();
        try {
            places.acquire();
        } finally {
            waiting.decrementAndGet();
        }
        try {
            service.await((long) (nanos * (1 + degrade * waiting.get() / capacity)));
        } finally {
            places.release();
        }
    }

    /** How many requests wait for their turn. */
    int waiting() {
        return waiting.get();
    }
}
