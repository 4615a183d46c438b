package workbench.strategy.platformthreads;

import java.util.concurrent.LinkedBlockingQueue;

/** Tasks for all workers, first in, first out. Thread-safe. */
final class TaskQueue {

    private final LinkedBlockingQueue<Task> tasks = new LinkedBlockingQueue<>();

    void add(Task task) {
        tasks.add(task);
    }

    /** Waits for a task. Only an item that it performs can interrupt a worker, and that must not end the worker. */
    Task take() {
        while (true) {
            try {
                return tasks.take();
            } catch (InterruptedException _) {
                // The exception has cleared the flag.
            }
        }
    }
}
