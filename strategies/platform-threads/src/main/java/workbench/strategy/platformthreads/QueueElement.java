package workbench.strategy.platformthreads;

/** What a worker finds in its queue. */
sealed interface QueueElement {

    /** The stop marker; each worker takes one. */
    record Stop() implements QueueElement {}

    /** One item of a job, by its index. */
    record Item(QueuedJob round, int index) implements QueueElement {

        void perform() {
            round.perform(index);
        }
    }
}
