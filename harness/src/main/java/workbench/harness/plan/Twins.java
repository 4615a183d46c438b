package workbench.harness.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbench.parameter.Nearest;
import workbench.parameter.UsageException;
import workbench.results.SliceGroup;

/**
 * Which cells are measured twice, as if they were two: the reference of each slice, so that a difference between equals would
 * be seen.
 */
public final class Twins {

    private Twins() {}

    /**
     * The references of the slices, each of them once, even if it is in several slices.
     *
     * @param cells those that can be measured
     * @param reference the strategy to take where a slice has it, by label or by name; null for the baseline, or the first
     *     ranked cell of a slice without one
     */
    public static List<PlannedCell> of(List<PlannedCell> cells, @Nullable String reference) {
        var references = new LinkedHashSet<PlannedCell>();
        SliceGroup.of(cells, PlannedCell::cell)
                .forEach(slice -> reference(slice.members(), reference).ifPresent(references::add));
        return List.copyOf(references);
    }

    /**
     * Refuses a reference that is not in the plan, whether or not there are twins.
     *
     * @param reference by label or by name; null for none
     * @throws UsageException if no cell has the strategy asked for
     */
    static void requireKnown(@Nullable String reference, List<PlannedCell> cells) {
        if (reference != null && cells.stream().noneMatch(cell -> isOf(cell, reference))) {
            var known = cells.stream()
                    .map(cell -> cell.cell().strategy().label())
                    .distinct()
                    .toList();
            throw new UsageException("--reference '%s' is not a strategy of the plan%s; accepted: %s"
                    .formatted(reference, Nearest.hint(reference, known), String.join(", ", known)));
        }
    }

    private static Optional<PlannedCell> reference(List<PlannedCell> slice, @Nullable String wanted) {
        var ranked = slice.stream()
                .filter(cell -> cell.cell().unranked() == null && cell.fault().isEmpty())
                .toList();
        return Stream.of(
                        ranked.stream().filter(cell -> wanted != null && isOf(cell, wanted)),
                        ranked.stream().filter(cell -> cell.cell().fixedWidth()),
                        ranked.stream())
                .flatMap(candidates -> candidates.limit(1))
                .findFirst();
    }

    private static boolean isOf(PlannedCell cell, String strategy) {
        var use = cell.cell().strategy();
        return use.label().equals(strategy) || use.name().equals(strategy);
    }
}
