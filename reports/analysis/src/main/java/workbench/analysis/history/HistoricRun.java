package workbench.analysis.history;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import workbench.analysis.cell.Measurement;
import workbench.analysis.cell.Measurements;
import workbench.analysis.compare.KernelTimes;
import workbench.results.Invocation;
import workbench.results.Journal;

/**
 * A run of a history.
 *
 * @param name its folder
 * @param journal its journal
 * @param cells its cells
 * @param kernelNanos the time of the calibration kernel, the median of its rounds; empty if it was not run
 */
public record HistoricRun(String name, Journal journal, List<Measurement> cells, OptionalDouble kernelNanos) {

    public HistoricRun {
        cells = List.copyOf(cells);
    }

    static HistoricRun of(String name, Journal journal) {
        var cells = Measurements.of(journal);
        return new HistoricRun(name, journal, cells, KernelTimes.typical(cells));
    }

    /** The commit of the code that was measured; empty if it was not recorded. */
    public Optional<String> commit() {
        return Optional.ofNullable(journal.run().invocation()).map(Invocation::commit);
    }

    /** What its times depend on besides the code: the processor and the JDK. */
    public String machine() {
        var machine = journal.run().environment();
        return "%s, %s × %s, JDK %s".formatted(machine.cpu(), machine.cores(), machine.arch(), machine.jdk());
    }
}
