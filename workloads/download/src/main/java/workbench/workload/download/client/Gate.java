package workbench.workload.download.client;

import java.io.IOException;

/** Every request passes it before it is sent, and may have to wait there. Thread-safe. */
public interface Gate {

    /** A gate that lets all pass at once. */
    Gate OPEN = new Gate() {

        @Override
        public void pass() {
            // Nobody waits.
        }

        @Override
        public void cancel() {
            // Nobody waits.
        }

        @Override
        public void resume() {
            // Nobody waits.
        }
    };

    /**
     * Returns when a request may be sent.
     *
     * @throws IOException if none may be sent any more, or it was cancelled
     */
    void pass() throws IOException, InterruptedException;

    /** Makes those who wait fail, and those who come, until {@link #resume}. */
    void cancel();

    /** Lets requests pass again. */
    void resume();
}
