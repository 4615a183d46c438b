package workbench.strategy.platformthreads;

/** What a worker finds in its queue. */
sealed interface Task {

    /** The stop marker; each worker takes one. */
    record Stop() implements Task {}

    /** One item of a job, by its index. */
    record Item(QueuedJob round, int index) implements Task {

        void perform() {
            round.perform(index);
        }
    }
}
