package workbench.analysis.cell;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import workbench.results.Cell;
import workbench.results.ForkEntry;

/**
 * Finds forks whose results differ from those of the others of the same workload, whatever their language, since a wrong result gives
 * no time. The reference is the result of the baseline or, without one, the first that was recorded; a result in Java, the language
 * of the workload, comes before those of others. The old version of a workload may have other results than the new one.
 */
final class Digests {

    private static final Comparator<Cell> REFERENCES_FIRST = Comparator.comparing(
                    (Cell cell) -> !cell.language().equals(Cell.JAVA))
            .thenComparing(cell -> !cell.fixedWidth());

    private final Map<Object, String> expected = new LinkedHashMap<>();

    Digests(List<Cell> cells, Map<String, CellForks> forks) {
        cells.stream().sorted(REFERENCES_FIRST).forEach(cell -> expect(cell, forks));
    }

    private void expect(Cell cell, Map<String, CellForks> forks) {
        Objects.requireNonNull(forks.get(cell.id())).all().stream()
                .filter(fork -> fork.failure() == null)
                .map(ForkEntry::digest)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(digest -> expected.putIfAbsent(cell.workload().key(), digest));
    }

    /** How the fork failed by its own account, or by its results. */
    Optional<FailedFork> failure(Cell cell, ForkEntry fork) {
        var own = fork.failure();
        if (own != null) {
            return Optional.of(new FailedFork(fork.round(), Optional.of(own), fork.log()));
        }
        var want = expected.get(cell.workload().key());
        return fork.digest() == null || fork.digest().equals(want)
                ? Optional.empty()
                : Optional.of(new FailedFork(fork.round(), Optional.empty(), fork.log()));
    }
}
