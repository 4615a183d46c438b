package workbench.strategy.platformthreads;

/** Takes items from a queue until it finds the stop marker. */
final class QueueWorker extends Thread {

    private final WorkQueue queue;

    QueueWorker(WorkQueue queue, String name, boolean daemon) {
        super(name);
        setDaemon(daemon);
        this.queue = queue;
    }

    @Override
    public void run() {
        while (queue.take() instanceof QueueElement.Work work) {
            work.perform();
        }
    }
}
