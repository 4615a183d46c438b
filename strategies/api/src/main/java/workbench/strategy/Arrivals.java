package workbench.strategy;

/**
 * A stream as a session sees it: arrivals at given times, each of which performs one item. Arrivals are addressed by their number, in
 * the order in which they come. Thread-safe.
 */
public interface Arrivals {

    /**
     * Performs an arrival in the calling thread and notes when. It never throws: what an item throws is its outcome, and the stream goes
     * on. If an interrupt ended the item, the thread stays interrupted. To be called once for each arrival that was {@linkplain
     * Intake#submit submitted}, also after the stream has ended: those that had not started by then are dropped here.
     *
     * @param arrival its number
     */
    void perform(int arrival);
}
