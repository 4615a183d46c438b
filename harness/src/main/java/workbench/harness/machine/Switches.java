package workbench.harness.machine;

import org.jspecify.annotations.Nullable;

/**
 * How often threads gave up their processor.
 *
 * @param voluntary since they had to wait
 * @param involuntary since another one was to run
 */
record Switches(long voluntary, long involuntary) {

    static final Switches NONE = new Switches(0, 0);

    /** Reads the {@code status} of a thread; null where it is not as Linux writes it. */
    static @Nullable Switches parse(String status) {
        var voluntary = Fields.behind("voluntary_ctxt_switches:", status);
        var involuntary = Fields.behind("nonvoluntary_ctxt_switches:", status);
        return voluntary == null || involuntary == null ? null : new Switches(voluntary, involuntary);
    }

    Switches plus(@Nullable Switches other) {
        return other == null ? this : new Switches(voluntary + other.voluntary, involuntary + other.involuntary);
    }
}
