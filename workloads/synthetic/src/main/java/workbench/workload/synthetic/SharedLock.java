package workbench.workload.synthetic;

/** What lets one item after another through. */
@FunctionalInterface
interface SharedLock {

    /**
     * Performs a section while no other is performed.
     *
     * @return what the section answers
     * @throws InterruptedException if the thread is interrupted
     */
    long holding(Section section) throws InterruptedException;

    /** What an item does while it holds the lock. */
    @FunctionalInterface
    interface Section {

        /**
         * Performs it.
         *
         * @return the state after it
         * @throws InterruptedException if the thread is interrupted
         */
        long perform() throws InterruptedException;
    }
}
