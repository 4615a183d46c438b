package workbench.harness.plan;

import java.util.List;
import java.util.stream.Stream;
import workbench.results.Design;

/**
 * What takes part in a run.
 *
 * @param all the cells that can be measured, in the plan's order, and the twins behind them
 * @param sentinels those that get a long fork
 */
public record Entrants(List<Entrant> all, List<PlannedCell> sentinels) {

    public Entrants {
        all = List.copyOf(all);
        sentinels = List.copyOf(sentinels);
    }

    /**
     * What takes part in a run of these cells.
     *
     * @throws workbench.parameter.UsageException if the design names a reference that there is not
     */
    public static Entrants of(List<PlannedCell> planned, Design design) {
        var cells = planned.stream()
                .filter(cell -> cell.cell().unavailable() == null)
                .toList();
        var twins = design.twin() ? Twins.of(cells, design.reference()) : List.<PlannedCell>of();
        return new Entrants(
                Stream.concat(
                                cells.stream().map(cell -> new Entrant(cell, false)),
                                twins.stream().map(cell -> new Entrant(cell, true)))
                        .toList(),
                design.sentinel() ? Sentinels.of(cells) : List.of());
    }

    /** The cells, each once. */
    public List<PlannedCell> cells() {
        return all.stream()
                .filter(entrant -> !entrant.twin())
                .map(Entrant::planned)
                .toList();
    }
}
