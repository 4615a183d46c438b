package workbench.strategy.platformthreads;

import java.util.concurrent.CountDownLatch;

/** What a worker finds in its queue. */
sealed interface QueueElement {

    /** The stop marker; each worker takes one. */
    record Stop() implements QueueElement {}

    /** Something to do; it never throws. */
    sealed interface Work extends QueueElement {

        /** Does it. */
        void perform();
    }

    /** One item of a job, by its index, and the latch that counts those left. */
    record Item(ThreadedJob threaded, int index, CountDownLatch left) implements Work {

        @Override
        public void perform() {
            try {
                threaded.perform(index);
            } finally {
                left.countDown();
            }
        }
    }

    /** A piece of work that spreads itself. What it throws is for whoever waits for it; a worker goes on. */
    record Piece(Runnable body) implements Work {

        @Override
        public void perform() {
            try {
                body.run();
            } catch (Throwable failure) {
                var worker = Thread.currentThread();
                worker.getUncaughtExceptionHandler().uncaughtException(worker, failure);
            }
        }
    }
}
