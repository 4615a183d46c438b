package workbench.harness.machine;

import org.jspecify.annotations.Nullable;

/**
 * How often threads gave up their processor.
 *
 * @param voluntary how often because they had to wait
 * @param involuntary how often because another thread was to run
 */
record ContextSwitches(long voluntary, long involuntary) {

    static final ContextSwitches NONE = new ContextSwitches(0, 0);

    /** Reads the {@code status} of a thread; null if it is not in the form that Linux writes. */
    static @Nullable ContextSwitches parse(String status) {
        var voluntary = ProcText.behind("voluntary_ctxt_switches:", status);
        var involuntary = ProcText.behind("nonvoluntary_ctxt_switches:", status);
        return voluntary == null || involuntary == null ? null : new ContextSwitches(voluntary, involuntary);
    }

    ContextSwitches plus(@Nullable ContextSwitches other) {
        return other == null ? this : new ContextSwitches(voluntary + other.voluntary, involuntary + other.involuntary);
    }
}
