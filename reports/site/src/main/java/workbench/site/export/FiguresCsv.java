package workbench.site.export;

import static workbench.site.export.FigureRows.BYTES;
import static workbench.site.export.FigureRows.COUNT;
import static workbench.site.export.FigureRows.NANOS;
import static workbench.site.export.FigureRows.RATIO;
import static workbench.site.export.FigureRows.SHARE;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import workbench.analysis.Analysis;
import workbench.analysis.cell.Costs;
import workbench.analysis.cell.ItemLatency;
import workbench.analysis.cell.Measurement;
import workbench.analysis.cell.ServedStream;
import workbench.analysis.cell.SpreadEvidence;
import workbench.analysis.cell.Timeline;
import workbench.analysis.cell.WarmUp;
import workbench.analysis.scaling.Scaling;
import workbench.analysis.scaling.Shapes;
import workbench.analysis.slice.Decision;
import workbench.analysis.slice.Slice;
import workbench.analysis.slice.TradeOff;
import workbench.analysis.trust.Stability;
import workbench.analysis.trust.Trust;
import workbench.results.ForkEntry;
import workbench.results.Iteration;
import workbench.site.export.FigureRows.Subject;

/** The table of every figure that the page shows and neither of the other tables has: a row for each. */
public final class FiguresCsv {

    private final FigureRows rows = new FigureRows();

    private FiguresCsv() {}

    /**
     * The table of a run, with one line of column names.
     *
     * @param home the run's folder, which holds its traces
     */
    public static String of(Analysis analysis, Path home) {
        var table = new FiguresCsv();
        var trust = analysis.trust();
        table.run(analysis, trust);
        analysis.measurements().forEach(one -> table.cell(one, home));
        trust.cells().forEach(table::stability);
        analysis.slices().forEach(table::tradeOffs);
        analysis.decisions().forEach(table::decision);
        analysis.scalings().forEach(table::scaling);
        analysis.shapes().forEach(table::shapes);
        analysis.conclusion().ifPresent(found -> new ConclusionFigures(table.rows).add(found));
        return table.rows.table();
    }

    private void run(Analysis analysis, Trust trust) {
        var run = rows.about("", "", "");
        run.add("forks", analysis.journal().forks().size(), COUNT);
        run.load(trust.load());
        trust.calibration().ifPresent(times -> {
            run.add("calibration_median", times.median(), NANOS);
            run.add("calibration_least", times.least(), NANOS);
            run.add("calibration_most", times.most(), NANOS);
        });
        trust.drift()
                .ifPresent(drift -> run.add("machine_drift", drift.change(), Optional.of(drift.interval()), RATIO));
        trust.twins().ifPresent(twins -> {
            run.add("twins", twins.comparisons(), COUNT);
            run.add("twins_that_differ", twins.share(), Optional.of(twins.interval()), SHARE);
        });
        run.add("quiet_waits", trust.waits().nanos(), NANOS);
        run.add("best_iterations", trust.bestIterations(), COUNT);
    }

    private void cell(Measurement one, Path home) {
        var cell = rows.about(one);
        one.cold().ifPresent(cold -> cell.add("cold", cold));
        cost(cell, Costs.of(one));
        spread(cell, SpreadEvidence.of(one));
        WarmUp.of(one).ifPresent(curve -> {
            cell.add("warm_up_first", curve.points().getFirst().ofSteady(), RATIO);
            cell.add("warm_up_last", curve.points().getLast().ofSteady(), RATIO);
        });
        ServedStream.of(one).ifPresent(stream -> served(cell, stream));
        if (one.cell().workload().objective().isPresent()) {
            one.steady().ifPresent(gap -> cell.add("capacity", 1e9 / gap.value(), "per second"));
        }
        TraceFiles.timeline(one, home).ifPresent(timeline -> traced(cell, timeline));
    }

    private static void cost(Subject cell, Costs costs) {
        cell.add("cpu_per_job", costs.cpuPerJob(), NANOS);
        cell.add("cpu_per_fork", sum(costs.user(), costs.system()), NANOS);
        cell.add("cpu_per_fork_kernel", costs.system(), NANOS);
        cell.add("memory", costs.memory(), BYTES);
        cell.add("allocated", costs.allocated(), BYTES);
        cell.add("switches", sum(costs.waited(), costs.preempted()), COUNT);
        cell.add("switches_forced", costs.preempted(), COUNT);
        cell.add("threads", costs.threads(), COUNT);
        cell.add("collections", costs.collections(), COUNT);
        cell.add("collection_pauses", costs.pause(), NANOS);
    }

    private static OptionalDouble sum(OptionalDouble main, OptionalDouble other) {
        return main.isPresent() ? OptionalDouble.of(main.getAsDouble() + other.orElse(0)) : main;
    }

    private static void spread(Subject cell, SpreadEvidence evidence) {
        cell.add("in_flight", evidence.inFlight());
        cell.add("workers", evidence.workers());
        cell.add("carriers_mounted", evidence.mounted());
        cell.add("queued_for_carrier", evidence.queued());
        cell.add("tracing", evidence.tracing(), RATIO);
        evidence.pinnings().forEach(pinning -> {
            cell.add("pinned_times", (double) pinning.count(), COUNT);
            cell.add("pinned", (double) pinning.nanos(), NANOS);
        });
    }

    private static void served(Subject cell, ServedStream stream) {
        stream.steps().forEach(step -> {
            cell.add("tried_rate", step.rate(), "per second");
            cell.add(step.sustained() ? "latency_sustained" : "latency_not_sustained", (double) step.nanos(), NANOS);
        });
        cell.add("latency_p50", (double) stream.latency().percentile(50), NANOS);
        cell.add("latency_p90", (double) stream.latency().percentile(90), NANOS);
        cell.add("latency_p99", (double) stream.latency().percentile(99), NANOS);
        cell.add("latency_p99.9", (double) stream.latency().percentile(99.9), NANOS);
        cell.add("latency_max", (double) stream.latency().most(), NANOS);
        cell.add("waited_p99", (double) stream.waiting().percentile(99), NANOS);
        cell.add("took_p99", (double) stream.service().percentile(99), NANOS);
        cell.add("late_p99", (double) stream.lateness().percentile(99), NANOS);
        cell.add("served_per_second", stream.throughput(), COUNT);
        cell.add("arrivals", (double) stream.arrivals(), COUNT);
        cell.add("failed", (double) stream.failed(), COUNT);
        cell.add("rejected", (double) stream.rejected(), COUNT);
        cell.add("left_over", (double) stream.leftOver(), COUNT);
        cell.add("generator", stream.generatorShare(), SHARE);
    }

    private static void traced(Subject cell, Timeline timeline) {
        cell.add("traced_job", (double) timeline.nanos(), NANOS);
        cell.add("traced_busy", timeline.busy(), SHARE);
        for (var latency : ItemLatency.of(List.of(timeline))) {
            quantiles(cell, "item_waited", latency.waiting());
            quantiles(cell, "item_took", latency.service());
        }
    }

    private static void quantiles(Subject cell, String figure, ItemLatency.Quantiles quantiles) {
        cell.add(figure + "_p50", quantiles.p50(), NANOS);
        cell.add(figure + "_p95", quantiles.p95(), NANOS);
        cell.add(figure + "_p99", quantiles.p99(), NANOS);
    }

    private void stability(Stability one) {
        var cell = rows.about(one.measurement());
        cell.add(
                "warm_up_least",
                one.measurement().counted().stream()
                        .mapToDouble(FiguresCsv::warmUp)
                        .min(),
                NANOS);
        cell.load(one.load());
        one.drift()
                .interval()
                .ifPresent(interval -> cell.add("window_drift", one.drift().ratio(), Optional.of(interval), RATIO));
        one.others().ifPresent(others -> cell.add("steady_forks_alone", others));
        one.warmup().ifPresent(fork -> {
            cell.add("window_to_end_of_long_fork", fork.ratioToEnd(), RATIO);
            cell.add("long_fork", fork.nanos(), NANOS);
        });
        if (!one.outliers().iterations().isEmpty()) {
            cell.add("outliers", one.outliers().timeShare(), SHARE);
        }
    }

    private static double warmUp(ForkEntry fork) {
        return fork.warmup().stream().mapToDouble(Iteration::nanos).sum();
    }

    private void tradeOffs(Slice slice) {
        for (var one : TradeOff.of(slice)) {
            var cell = rows.about(one.standing().measurement());
            cell.add("time_of_least", one.time(), RATIO);
            cell.add("cpu_of_least", one.cpu(), RATIO);
            cell.add("memory_of_least", one.memory(), RATIO);
        }
    }

    /** What holds across the widths of a workload. */
    private void decision(Decision decision) {
        decision.lead()
                .ifPresent(
                        lead -> rows.about(decision.workload().label(), "", "").add("lead_over_next", lead));
        decision.verdict()
                .slower()
                .forEach(slower -> rows.about(slower.standing().measurement())
                        .add("slower_than_best", Double.NaN, Optional.of(slower.factor()), RATIO));
        decision.anyWidth()
                .ifPresent(any -> rows.about(decision.workload().label(), any.name(), "")
                        .add("regret_at_any_width", any.regret() - 1, SHARE));
    }

    private void scaling(Scaling scaling) {
        var workload = scaling.workload().label();
        for (var curve : scaling.curves()) {
            for (var point : curve.points()) {
                rows.about(workload, curve.name(), Integer.toString(point.width()))
                        .add("speed_up", point.speedUp(), point.interval(), RATIO);
            }
        }
        for (var point : scaling.ideal()) {
            rows.about(workload, "", Integer.toString(point.width()))
                    .add("speed_up_of_floor", point.speedUp(), point.interval(), RATIO);
        }
    }

    private void shapes(Shapes shapes) {
        for (var language : shapes.languages()) {
            for (var point : language.points()) {
                point.speedUp()
                        .ifPresent(gain -> rows.about(point.measurement()).add("speed_up_over_own_baseline", gain));
            }
        }
    }
}
