package workbench.results;

import java.util.List;
import java.util.Optional;

/**
 * A workload in one language. Its cells compete with each other over a baseline of their own; those of different languages are shown
 * beside each other, and never ranked.
 *
 * @param workload the workload
 * @param language the language; empty where all cells of the run have the same, which then goes without saying
 */
public record Arena(Use workload, Optional<String> language) {

    /** The arenas of a run's cells: workloads, and the languages of each, in the order in which they first occur. */
    public static List<Arena> of(List<Cell> cells) {
        var languages = cells.stream().map(Cell::language).distinct().toList();
        return SliceGroup.workloads(cells).stream()
                .flatMap(workload -> languages.stream()
                        .map(language ->
                                new Arena(workload, Optional.of(language).filter(_ -> languages.size() > 1)))
                        .filter(arena -> cells.stream().anyMatch(arena::holds)))
                .toList();
    }

    /** Whether a cell competes in it. */
    public boolean holds(Cell cell) {
        return workload.sameAs(cell.workload())
                && language.map(cell.language()::equals).orElse(true);
    }
}
