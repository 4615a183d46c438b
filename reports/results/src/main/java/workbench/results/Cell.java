package workbench.results;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one fork measures: a workload and a strategy with their arguments, at a width.
 *
 * <p>Cells with equal workload and width form a slice. A cell of {@link #fixedWidth} stands in every slice of its workload.
 *
 * @param id short and unique within the run, such as {@code c3}
 * @param workload the workload
 * @param strategy the strategy
 * @param width the width at which it runs
 * @param fixedWidth whether the strategy runs at this width whatever is asked for, so that the cell is a baseline
 * @param forks how many forks it is to get
 * @param jvmOptions the options of its forks' JVM, those of the run and those that the strategy needs
 * @param unranked why it is shown but not ranked; null for a ranked one
 * @param unavailable why it cannot run here, in which case it has no forks; null where it can
 */
public record Cell(
        String id,
        Use workload,
        Use strategy,
        int width,
        boolean fixedWidth,
        int forks,
        List<String> jvmOptions,
        @Nullable String unranked,
        @Nullable String unavailable) {

    public Cell {
        Objects.requireNonNull(id);
        Objects.requireNonNull(workload);
        Objects.requireNonNull(strategy);
        jvmOptions = List.copyOf(jvmOptions);
    }
}
