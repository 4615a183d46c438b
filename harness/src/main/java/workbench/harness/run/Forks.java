package workbench.harness.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import workbench.harness.fork.ForkOrder;
import workbench.harness.fork.ForkResult;
import workbench.harness.fork.ForkRunner;
import workbench.harness.machine.CalibrationKernel;
import workbench.harness.plan.Entrant;
import workbench.harness.plan.PlanOptions;
import workbench.harness.plan.PlannedCell;
import workbench.harness.plan.Sentinels;
import workbench.parameter.Durations;
import workbench.results.Calibration;
import workbench.results.Evidence;
import workbench.results.Failure;
import workbench.results.FloorRecord;
import workbench.results.ForkEntry;
import workbench.wording.FailureWords;
import workbench.workload.Floor;
import workbench.workload.WorkloadReference;

/** Runs the forks of a run, each with a log and a folder of its own, and makes their records. */
final class Forks {

    private final RunFolder folder;
    private final ForkRunner runner;
    private final Provisions provisions;
    private final Waits waits;
    private final CalibrationKernel kernel = new CalibrationKernel();

    Forks(RunFolder folder, ForkRunner runner, Provisions provisions, Waits waits) {
        this.folder = folder;
        this.runner = runner;
        this.provisions = provisions;
        this.waits = waits;
    }

    /** Which fork is to be run. */
    record Place(Entrant entrant, int round, int position, boolean repeat, boolean sentinel) {

        PlannedCell planned() {
            return entrant.planned();
        }

        /** Whether it is the fork of its cell that leaves a trace. */
        boolean first() {
            return round == 1 && !entrant.twin() && !repeat && !sentinel;
        }

        /** How its log and its folder are called: unique within the run. */
        String name() {
            var when = sentinel ? "sentinel" : "round-%d%s".formatted(round, repeat ? "-repeat" : "");
            return "%s-%s-%s".formatted(when, entrant.id(), planned().strategy().name());
        }
    }

    /** Waits before a fork, if other programs are busy; a sentinel's round is 0. */
    void waitBefore(Entrant entrant, int round, BooleanSupplier stopped) throws IOException {
        waits.before(entrant, round, stopped);
    }

    /** Runs a fork to its end. */
    ForkEntry run(Place place) throws IOException {
        var log = folder.log(place.name());
        var before = kernel.nanos();
        var started = Instant.now();
        var clock = System.nanoTime();
        var result = result(place, log);
        var wall = System.nanoTime() - clock;
        var calibration = new Calibration(before, kernel.nanos());
        if (result.failure() != null) {
            folder.note(
                    log,
                    FailureWords.kind(result.failure().kind()) + ": "
                            + result.failure().message());
        }
        var cell = place.planned();
        var effective = new LinkedHashMap<>(result.effective());
        if (result.floor().orElse(null) instanceof Floor.Time(var _, var greedy) && greedy != null) {
            effective.put("greedy schedule", Durations.format(greedy));
        }
        effective.putAll(provisions.facts(cell));
        return new ForkEntry(
                cell.cell().id(),
                place.round,
                place.position,
                place.entrant.twin(),
                place.repeat,
                place.sentinel,
                started,
                wall,
                result.openNanos(),
                result.firstNanos(),
                result.warmup(),
                result.iterations(),
                result.digest(),
                effective,
                result.floor().map(Forks::record).orElse(null),
                result.activity(),
                calibration,
                result.cost(),
                evidence(result),
                folder.relative(log),
                result.failure());
    }

    private ForkResult result(Place place, Path log) throws IOException {
        var cell = place.planned();
        try {
            var arguments = provisions.arguments(cell).texts();
            var work = folder.work(place.name());
            var reference = new WorkloadReference(
                    cell.workload().name(), arguments, cell.cell().width(), work.toString());
            var result = runner.run(cell.launcher(), order(place, reference), timeout(place), log);
            folder.discard(work);
            return result;
        } catch (Provisions.MissingException e) {
            return ForkResult.failed(new Failure(Failure.Kind.NOT_OPENED, String.valueOf(e.getMessage()), null));
        }
    }

    private ForkOrder order(Place place, WorkloadReference reference) {
        var cell = place.planned();
        var order = cell.order(
                reference, provisions.process(cell).map(ProcessHandle::pid).orElse(0L));
        if (place.sentinel) {
            return Sentinels.order(order);
        }
        return place.first() ? order.tracing(folder.trace(place.name())) : order;
    }

    /** What was seen, the trace by its name within the run. */
    private @Nullable Evidence evidence(ForkResult result) {
        var seen = result.evidence();
        return seen == null || seen.trace() == null ? seen : seen.withTrace(folder.relative(Path.of(seen.trace())));
    }

    private static Duration timeout(Place place) {
        var timeout = place.planned().block().get(PlanOptions.FORK_TIMEOUT);
        return place.sentinel ? timeout.plus(Sentinels.LENGTH) : timeout;
    }

    private static FloorRecord record(Floor floor) {
        return switch (floor) {
            case Floor.Time(var duration, var greedy) ->
                new FloorRecord(duration.toNanos(), null, greedy == null ? null : greedy.toNanos());
            case Floor.Share(var ofSequential) -> new FloorRecord(null, ofSequential, null);
        };
    }
}
