package workbench.harness.run;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import workbench.parameter.Durations;

/** The time that a run may take, from the moment that this is made. Immutable. */
final class RunBudget {

    private final long began = System.nanoTime();
    private final @Nullable Long nanos;

    /**
     * A budget.
     *
     * @param nanos null for as long as the run needs
     */
    RunBudget(@Nullable Long nanos) {
        this.nanos = nanos;
    }

    /** Whether something that takes so long would end within it. */
    boolean allows(Duration duration) {
        return nanos == null || System.nanoTime() - began + duration.toNanos() <= nanos;
    }

    /** Such as {@code 10m}. */
    @Override
    public String toString() {
        return nanos == null ? "none" : Durations.format(Duration.ofNanos(nanos));
    }
}
