package workbench.strategy.platformthreads;

import java.util.concurrent.LinkedBlockingQueue;

/** Tasks for all workers, first in, first out. Thread-safe. */
final class WorkQueue {

    private final LinkedBlockingQueue<QueueElement> elements = new LinkedBlockingQueue<>();

    void add(QueueElement element) {
        elements.add(element);
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
