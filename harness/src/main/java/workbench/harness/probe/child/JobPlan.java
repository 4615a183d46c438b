package workbench.harness.probe.child;

import java.util.List;

/**
 * What one job of a probe is.
 *
 * @param items the items in their order; only where an item is performed twice at once does it stand here twice
 * @param manner what is particular about it
 * @param pauses where threads are held back
 * @param interrupted the position of the item that is interrupted; negative for none
 * @param stopped whether the thread that runs the job is interrupted at the same time
 */
record JobPlan(List<Integer> items, Manner manner, Pauses pauses, int interrupted, boolean stopped) {

    /** What is particular about a job. */
    enum Manner {
        /** Nothing: each item is performed once. */
        ONCE(""),
        /** Each item is performed twice at once. */
        TWICE(", each item twice at once"),
        /** An item is interrupted. */
        INTERRUPTED(", with an interrupt");

        private final String words;

        Manner(String words) {
            this.words = words;
        }

        /** To follow the name of a strategy and its width. */
        String words() {
            return words;
        }
    }

    /** Copies the items. */
    JobPlan {
        items = List.copyOf(items);
    }
}
