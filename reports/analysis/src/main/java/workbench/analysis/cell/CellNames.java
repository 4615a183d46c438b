package workbench.analysis.cell;

import static java.util.stream.Collectors.joining;

import java.util.List;
import workbench.results.Cell;

/** What cells are called: the strategy's label, and the JVM or the JVM options that tell it from a namesake in the same slice. */
final class CellNames {

    private final List<Cell> cells;

    CellNames(List<Cell> cells) {
        this.cells = cells;
    }

    String of(Cell cell) {
        var label = cell.strategy().label();
        var namesakes = cells.stream().filter(other -> namesake(other, cell)).toList();
        if (namesakes.size() < 2) {
            return label;
        }
        var jvm = cell.jvm();
        if (jvm == null || namesakes.stream().allMatch(other -> jvm.equals(other.jvm()))) {
            return "%s [%s]".formatted(label, options(cell, namesakes));
        }
        var twins = namesakes.stream().filter(other -> jvm.equals(other.jvm())).toList();
        return twins.size() < 2
                ? "%s [%s]".formatted(label, jvm)
                : "%s [%s, %s]".formatted(label, jvm, options(cell, twins));
    }

    private static String options(Cell cell, List<Cell> namesakes) {
        var own = cell.jvmOptions().stream()
                .filter(option ->
                        !namesakes.stream().allMatch(other -> other.jvmOptions().contains(option)))
                .collect(joining(" "));
        return own.isEmpty() ? "plain JVM" : own;
    }

    private static boolean namesake(Cell one, Cell other) {
        return one.width() == other.width()
                && one.workload().sameAs(other.workload())
                && one.strategy().equals(other.strategy());
    }
}
