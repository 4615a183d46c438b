package workbench.analysis.cell;

import java.util.List;
import workbench.results.ForkEntry;
import workbench.results.Iteration;
import workbench.statistics.Fork;
import workbench.statistics.Sample;

/** Makes samples of forks as the journal has them. */
public final class Samples {

    private Samples() {}

    /** The sample of those forks that have a value, in the given order. */
    public static Sample of(List<ForkEntry> forks) {
        return new Sample(
                forks.stream().filter(Samples::hasValue).map(Samples::fork).toList());
    }

    /** Whether a fork has a time: it did not fail, and measured at least one iteration. */
    public static boolean hasValue(ForkEntry fork) {
        return fork.failure() == null && !fork.iterations().isEmpty();
    }

    private static Fork fork(ForkEntry entry) {
        var nanos = entry.iterations().stream().mapToDouble(Iteration::nanos).sum();
        var jobs = entry.iterations().stream().mapToDouble(Iteration::jobs).sum();
        return new Fork(
                entry.round(),
                nanos / jobs,
                entry.iterations().stream().map(Iteration::nanosPerJob).toList());
    }
}
