package workbench.results;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A run continues after it was cut short; an {@code end} before this entry no longer counts.
 *
 * @param at when
 * @param version the version of the workbench that resumed the run
 * @param remarks what had to be set aside, one line each
 */
public record ResumeEntry(Instant at, String version, List<String> remarks) implements Entry {

    public ResumeEntry {
        Objects.requireNonNull(at);
        Objects.requireNonNull(version);
        remarks = List.copyOf(remarks);
    }
}
