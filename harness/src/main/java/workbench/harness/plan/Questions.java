package workbench.harness.plan;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import workbench.parameter.UsageException;
import workbench.results.Cell;
import workbench.results.Question;
import workbench.results.SliceGroup;

/** What the cells of a run must have so that its question can be answered. */
final class Questions {

    private final Question question;
    private final List<Cell> cells;

    private Questions(Question question, List<Cell> cells) {
        this.question = question;
        this.cells = cells;
    }

    /**
     * Refuses a run that cannot answer its question.
     *
     * @param question the question; null for none
     * @param planned the cells that can be measured
     * @throws UsageException if it needs others, which it names
     */
    static void requireAnswerable(@Nullable Question question, List<PlannedCell> planned) {
        if (question == null || planned.isEmpty()) {
            return;
        }
        var ranked = planned.stream()
                .map(PlannedCell::cell)
                .filter(cell -> cell.unranked() == null)
                .toList();
        new Questions(question, ranked).missing().ifPresent(missing -> {
            throw new UsageException("--question %s needs %s".formatted(question, missing));
        });
    }

    /** What is missing; empty if nothing is. */
    private Optional<String> missing() {
        return switch (question) {
            case CROSSOVER ->
                missing(hasBaseline() && workloads() > 1, "a baseline, such as -s sequential, and several workloads");
            case MIX -> missing(hasBaseline(), "a baseline, such as -s sequential, to know how long an item waits");
            case WIDTH -> missing(hasTwoWidths(), "a strategy at several widths, such as --width 1,2,4,8");
            case VERSUS -> missing(strategies() > 1, "two strategies, such as -s platform-threads -s virtual-threads");
            case LOSS -> missing(strategies() > 1 && workloads() > 1, "several strategies and several workloads");
            case COST ->
                missing(hasBaseline() || hasTwoWidths(), "a baseline, such as -s sequential, or several widths");
        };
    }

    private static Optional<String> missing(boolean there, String what) {
        return there ? Optional.empty() : Optional.of(what);
    }

    private boolean hasBaseline() {
        return cells.stream().anyMatch(Cell::fixedWidth);
    }

    private int workloads() {
        return SliceGroup.workloads(cells).size();
    }

    private long strategies() {
        return cells.stream()
                .filter(cell -> !cell.fixedWidth())
                .map(Cell::strategy)
                .distinct()
                .count();
    }

    private boolean hasTwoWidths() {
        return cells.stream()
                .filter(cell -> !cell.fixedWidth())
                .collect(groupingBy(
                        cell -> List.of(cell.workload(), cell.strategy()),
                        Collectors.mapping(Cell::width, Collectors.toSet())))
                .values()
                .stream()
                .anyMatch(widths -> widths.size() > 1);
    }
}
