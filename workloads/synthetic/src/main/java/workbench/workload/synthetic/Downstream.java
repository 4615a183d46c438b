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
    private final AtomicInteger requests = new AtomicInteger();

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
        requests.incrementAndGet();
        try {
            places.acquire();
        } catch (InterruptedException e) {
            requests.decrementAndGet();
            throw e;
        }
        try {
            service.await((long) (nanos * (1 + degrade * waiting() / capacity)));
        } finally {
            requests.decrementAndGet(); // before the next one begins and looks
            places.release();
        }
    }

    /** How many requests wait for their turn: those that are more than it answers at once. */
    int waiting() {
        return Math.max(0, requests.get() - capacity);
    }
}
