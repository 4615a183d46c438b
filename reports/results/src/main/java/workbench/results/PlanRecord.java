package workbench.results;

import java.util.List;
import java.util.Objects;

/**
 * A plan as it was carried out.
 *
 * @param name the name of the built-in plan or the file, and whether options changed it
 * @param blocks each the product of its workloads, strategies and widths
 */
public record PlanRecord(String name, List<BlockRecord> blocks) {

    public PlanRecord {
        Objects.requireNonNull(name);
        blocks = List.copyOf(blocks);
    }
}
