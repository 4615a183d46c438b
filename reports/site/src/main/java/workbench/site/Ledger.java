package workbench.site;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import workbench.site.FigureTable.Column;
import workbench.site.FigureTable.Figure;
import workbench.site.analysis.Costs;
import workbench.site.analysis.Figures;
import workbench.site.analysis.Sightings;
import workbench.site.analysis.Slice;
import workbench.site.analysis.Standing;
import workbench.statistics.Estimate;

/** The tables of a slice beside its ranking: what the strategies cost, and how they spread the items. */
final class Ledger {

    private Ledger() {}

    static FigureTable costs(Slice slice) {
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
                        new Column<>("CPU a job", row -> row.costs.cpuPerJob(), Figures::time),
                        new Column<Costing>("CPU a fork", row -> cpu(row.costs)),
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

    static FigureTable sightings(Slice slice) {
        record Sighted(Standing standing, Sightings seen) {}
        return FigureTable.of(
                slice.measured().stream()
                        .map(one -> new Sighted(one, Sightings.of(one.measurement())))
                        .toList(),
                row -> row.standing.name(),
                List.of(
                        new Column<Sighted>("In flight", row -> inFlight(row.standing, row.seen)),
                        new Column<>("Workers", row -> value(row.seen.workers()), Figures::count),
                        new Column<>("On carriers", row -> value(row.seen.mounted()), Figures::count),
                        new Column<>("Queued for one", row -> value(row.seen.queued()), Figures::count),
                        new Column<>("Tracing takes", row -> row.seen.tracing(), Figures::change)));
    }

    private static Figure inFlight(Standing standing, Sightings seen) {
        var width = standing.measurement().cell().width();
        return Figure.of(value(seen.inFlight()), peak -> "%s of %s".formatted(Figures.count(peak), width));
    }

    private static OptionalDouble value(Optional<Estimate> estimate) {
        return estimate.map(found -> OptionalDouble.of(found.value())).orElse(OptionalDouble.empty());
    }

    private static OptionalDouble value(OptionalLong count) {
        return count.isPresent() ? OptionalDouble.of((double) count.getAsLong()) : OptionalDouble.empty();
    }
}
