package workbench.strategy.platformthreads;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;

/**
 * Tasks for all workers, first in, first out. Thread-safe.
 *
 * @param elements where they wait
 */
record WorkQueue(BlockingQueue<QueueElement> elements) {

    /** One that holds any number. */
    static WorkQueue linked() {
        return new WorkQueue(new LinkedBlockingQueue<>());
    }

    /** One that holds so many; who adds more waits. */
    static WorkQueue bounded(int most) {
        return new WorkQueue(new ArrayBlockingQueue<>(most));
    }

    /** One that holds none: who adds an element waits until a worker takes it. */
    static WorkQueue transfer() {
        return new WorkQueue(new SynchronousQueue<>(true));
    }

    /** Whether it holds any number. */
    boolean holdsAny() {
        return elements instanceof LinkedBlockingQueue;
    }

    /** Adds an element, as soon as there is room. */
    void put(QueueElement element) throws InterruptedException {
        elements.put(element);
    }

    /** Adds an element if there is room now; whether there was. */
    boolean offer(QueueElement element) {
        return elements.offer(element);
    }

    /** Waits for an element. Only an item that it performs can interrupt a worker, and that must not end the worker. */
    QueueElement take() {
        while (true) {
            try {
                return elements.take();
            } catch (InterruptedException _) {
                // The exception has cleared the flag.
            }
        }
    }
}
