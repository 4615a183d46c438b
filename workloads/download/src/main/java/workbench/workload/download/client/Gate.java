package workbench.workload.download.client;

import java.io.IOException;

/** Every request passes a gate before it is sent, may have to wait there, and reports when it was sent. Thread-safe. */
public interface Gate {

    /** A gate that lets all pass at once. */
    Gate OPEN = new Gate() {

        @Override
        public Turn pass() {
            return Turn.ANY;
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
     * @return the turn of this request, which must be ended however the request ends
     * @throws IOException if no request may be sent any more, or this one was cancelled
     */
    Turn pass() throws IOException, InterruptedException;

    /** Makes requests that wait fail, and those that come later, until {@link #resume}. */
    void cancel();

    /** Lets requests pass again. */
    void resume();

    /** The turn of one request, for which others may be waiting. Thread-safe. */
    @FunctionalInterface
    interface Turn {

        /** A turn for which nobody waits. */
        Turn ANY = () -> {};

        /** The request was sent, or is not going to be. Calls after the first do nothing. */
        void sent();
    }
}
