package workbench.harness.arrival;

import java.util.Locale;

/** How arrivals are spread over time. */
public enum Tempo {
    /** Each on its own: the gaps are exponential, as those of many independent callers. */
    POISSON,
    /** One after another in equal gaps. */
    PACED,
    /** {@value Timetable#BURST} at once, and the gaps between such bursts are exponential. */
    BURSTS;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
