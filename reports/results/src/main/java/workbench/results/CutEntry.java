package workbench.results;

import java.time.Instant;
import java.util.Objects;

/**
 * What was left out to keep to the time budget.
 *
 * @param at when it was cut
 * @param rounds how many rounds were measured or fit
 * @param planned how many the plan has
 * @param reason why, in one sentence for the reader
 */
public record CutEntry(Instant at, int rounds, int planned, String reason) implements Entry {

    public CutEntry {
        Objects.requireNonNull(at);
        Objects.requireNonNull(reason);
    }
}
