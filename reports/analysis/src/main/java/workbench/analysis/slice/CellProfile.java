package workbench.analysis.slice;

import java.util.List;
import workbench.results.Cell;
import workbench.results.Journal;
import workbench.results.ProfileEntry;

/**
 * What a profiler recorded of a cell, which has no part in any verdict.
 *
 * @param name how the cell is called in the report
 * @param cell the cell
 * @param entry what was recorded, or why nothing was
 */
public record CellProfile(String name, Cell cell, ProfileEntry entry) {

    /** The profiles of the cells of a slice, in their order; none unless the run was asked for them. */
    public static List<CellProfile> of(Slice slice, Journal journal) {
        return slice.standings().stream()
                .flatMap(standing -> journal.profiles().stream()
                        .filter(entry -> entry.cell()
                                .equals(standing.measurement().cell().id()))
                        .map(entry -> new CellProfile(
                                standing.name(), standing.measurement().cell(), entry)))
                .toList();
    }
}
