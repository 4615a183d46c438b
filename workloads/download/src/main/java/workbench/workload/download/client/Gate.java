package workbench.workload.download.client;

import java.io.IOException;

/** Every request passes a gate before it is sent, and may have to wait there. Thread-safe. */
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
     * @throws IOException if no request may be sent any more, or this one was cancelled
     */
    void pass() throws IOException, InterruptedException;

    /** Makes requests that wait fail, and those that come later, until {@link #resume}. */
    void cancel();

    /** Lets requests pass again. */
    void resume();
}
