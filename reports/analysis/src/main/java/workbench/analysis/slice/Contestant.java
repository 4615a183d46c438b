package workbench.analysis.slice;

import java.util.List;
import java.util.function.Function;
import workbench.analysis.cell.CellForks;
import workbench.analysis.cell.Measurement;
import workbench.analysis.cell.Status;
import workbench.results.ForkEntry;
import workbench.statistics.Sample;
import workbench.statistics.stability.SteadyForks;

/**
 * Cells that are compared as one, by the average of their times in each round. In a slice, each cell is one by itself.
 *
 * @param cells at least one
 */
public record Contestant(List<Measurement> cells) {

    public Contestant {
        cells = List.copyOf(cells);
    }

    /** The average of its cells, one value for each round in which all of them have a time; empty if one has none or has failed. */
    public Sample sample() {
        return Sample.average(cells.stream().map(Measurement::sample).toList());
    }

    /** The same without the forks that had no steady state. */
    Sample steady() {
        return Sample.average(
                cells.stream().map(one -> SteadyForks.of(one.sample()).others()).toList());
    }

    /** The average of some forks of each cell, up to its first failure. */
    Sample beforeFailure(Function<CellForks, List<ForkEntry>> forks) {
        return Sample.average(cells.stream()
                .map(one -> one.beforeFailure(forks.apply(one.forks())))
                .toList());
    }

    /** Whether one of its cells has failed. */
    boolean failed() {
        return cells.stream().anyMatch(one -> one.status() == Status.FAILED);
    }

    /** Whether a fork of one of its cells was measured again. */
    boolean repeated() {
        return cells.stream()
                .anyMatch(one -> !one.forks().headline().equals(one.forks().first()));
    }
}
