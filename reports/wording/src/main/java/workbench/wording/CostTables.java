package workbench.wording;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import workbench.analysis.cell.Costs;
import workbench.analysis.cell.SpreadEvidence;
import workbench.analysis.slice.Slice;
import workbench.analysis.slice.Standing;
import workbench.statistics.Estimate;
import workbench.wording.FigureTable.Column;
import workbench.wording.FigureTable.Figure;

/** The tables of a slice beside its ranking: what the strategies cost, and how they spread the items. */
public final class CostTables {

    private CostTables() {}

    /** What the strategies cost. */
    public static FigureTable costs(Slice slice) {
        record Costing(Standing standing, Costs costs) {}
        return FigureTable.of(
                slice.measured().stream()
                        .map(one -> new Costing(one, Costs.of(one.measurement())))
                        .toList(),
                row -> row.standing.name(),
                List.of(
                        new Column<>(
                                "Open", row -> value(row.standing.measurement().open()), Figures::time),
                        new Column<>(
                                "First job",
                                row -> value(row.standing.measurement().first()),
                                Figures::time),
                        new Column<>(
                                slice.percentile().isPresent() ? "CPU of streams" : "CPU per job",
                                row -> row.costs.cpuPerJob(),
                                Figures::time),
                        new Column<Costing>("CPU per fork", row -> cpu(row.costs)),
                        new Column<>("Memory", row -> row.costs.memory(), Figures::bytes),
                        new Column<>("Allocated", row -> row.costs.allocated(), Figures::bytes),
                        new Column<Costing>("Switches", row -> switches(row.costs)),
                        new Column<>("Threads", row -> row.costs.threads(), Figures::count),
                        new Column<Costing>("GCs", row -> collections(row.costs))));
    }

    private static Figure cpu(Costs costs) {
        return Figure.of(
                        costs.user(), user -> Figures.time(user + costs.system().orElse(0)))
                .noting(costs.system(), system -> "kernel " + Figures.time(system));
    }

    private static Figure switches(Costs costs) {
        return Figure.of(
                        costs.waited(),
                        waited -> Figures.count(waited + costs.preempted().orElse(0)))
                .noting(costs.preempted(), forced -> "forced " + Figures.count(forced));
    }

    private static Figure collections(Costs costs) {
        return Figure.of(costs.collections(), Figures::count)
                .noting(costs.pause(), pause -> "pauses " + Figures.time(pause));
    }

    /** How the strategies spread the items. */
    public static FigureTable spread(Slice slice) {
        record Spread(Standing standing, SpreadEvidence evidence) {}
        return FigureTable.of(
                slice.measured().stream()
                        .map(one -> new Spread(one, SpreadEvidence.of(one.measurement())))
                        .toList(),
                row -> row.standing.name(),
                List.of(
                        new Column<Spread>("In flight", row -> inFlight(row.standing, row.evidence)),
                        new Column<>("Workers", row -> value(row.evidence.workers()), Figures::count),
                        new Column<>("Mounted", row -> value(row.evidence.mounted()), Figures::count),
                        new Column<>("Queued for a carrier", row -> value(row.evidence.queued()), Figures::count),
                        new Column<>("Tracing overhead", row -> row.evidence.tracing(), Figures::change)));
    }

    private static Figure inFlight(Standing standing, SpreadEvidence evidence) {
        var width = standing.measurement().cell().width();
        return Figure.of(value(evidence.inFlight()), peak -> "%s of %s".formatted(Figures.count(peak), width));
    }

    private static OptionalDouble value(Optional<Estimate> estimate) {
        return estimate.map(found -> OptionalDouble.of(found.value())).orElse(OptionalDouble.empty());
    }

    private static OptionalDouble value(OptionalLong count) {
        return count.isPresent() ? OptionalDouble.of((double) count.getAsLong()) : OptionalDouble.empty();
    }

    /** What pinned virtual threads to their carriers, in words; empty if nothing did. */
    public static String pinned(Standing standing) {
        return SpreadEvidence.of(standing.measurement()).pinnings().stream()
                .map(one -> "%s × %s, %s in all%s"
                        .formatted(
                                one.count(),
                                one.reason(),
                                Figures.time((double) one.nanos()),
                                one.place().isEmpty() ? "" : " (in " + one.place() + ")"))
                .collect(joining("; "));
    }
}
