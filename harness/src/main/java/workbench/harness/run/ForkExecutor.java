package workbench.harness.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import workbench.harness.fork.parent.ForkResult;
import workbench.harness.fork.parent.ForkRunner;
import workbench.harness.fork.wire.ForkRequest;
import workbench.harness.machine.CalibrationKernel;
import workbench.harness.plan.PlanOptions;
import workbench.harness.plan.Sentinels;
import workbench.parameter.Durations;
import workbench.process.Secrets;
import workbench.results.Calibration;
import workbench.results.Evidence;
import workbench.results.Failure;
import workbench.results.FloorRecord;
import workbench.results.ForkEntry;
import workbench.wording.FailureWords;
import workbench.workload.Floor;
import workbench.workload.WorkloadReference;

/** Runs the forks of a run, each with its own log and folder, and makes their records. Not thread-safe. */
final class ForkExecutor {

    private final RunFolder folder;
    private final ForkRunner runner;
    private final Provisions provisions;
    private final ClassArchives archives;
    private final Secrets secrets;
    private final CalibrationKernel kernel = CalibrationKernel.warm();

    ForkExecutor(RunFolder folder, ForkRunner runner, Provisions provisions, ClassArchives archives, Secrets secrets) {
        this.folder = folder;
        this.runner = runner;
        this.provisions = provisions;
        this.archives = archives;
        this.secrets = secrets;
    }

    /** Runs a fork to its end, and makes its record. */
    ForkEntry run(ForkSlot slot) throws IOException {
        var log = folder.log(slot.name());
        var jvm = archives.of(slot.planned());
        var before = kernel.nanos();
        var started = Instant.now();
        var clock = System.nanoTime();
        var result = result(slot, jvm, log);
        var wall = System.nanoTime() - clock;
        var calibration = new Calibration(before, kernel.nanos());
        var effective = effective(slot, jvm, result);
        var failure = noted(slot, result, log);
        return new ForkEntry(
                slot.planned().cell().id(),
                slot.round().number(),
                slot.position(),
                slot.entrant().isTwin(),
                slot.round().repeated(),
                slot.isSentinel(),
                started,
                wall,
                result.openNanos(),
                result.firstNanos(),
                result.warmup(),
                result.iterations(),
                result.digest(),
                result.verifications(),
                effective,
                result.floor().map(ForkExecutor::record).orElse(null),
                result.activity(),
                calibration,
                result.cost(),
                evidence(slot, result),
                result.stream(),
                folder.relative(log),
                failure);
    }

    /**
     * Runs a fork for something other than its times.
     *
     * @param options options of its JVM, which its workers do not get
     * @param log the file for what it prints
     * @return how it failed; empty if it did not
     */
    Optional<Failure> run(ForkSlot slot, List<String> options, Path log) throws IOException {
        var jvm = archives.of(slot.planned());
        var launcher = jvm.launcher().withOptions(options);
        var result = result(slot, new ClassArchives.JvmStart(launcher, jvm.options(), jvm.archive()), log);
        return Optional.ofNullable(noted(slot, result, log));
    }

    /** How a fork failed, without secrets, as does its log, which says it, too. */
    private @Nullable Failure noted(ForkSlot slot, ForkResult result, Path log) {
        var failure = blanked(failure(slot, result));
        folder.blank(log, secrets);
        if (failure != null) {
            folder.note(log, FailureWords.kind(failure.kind()) + ": " + failure.message());
        }
        return failure;
    }

    /** How a fork failed; also by a fault of a plugin that came to light behind it. */
    private static @Nullable Failure failure(ForkSlot slot, ForkResult result) {
        var failure = result.failure();
        return failure != null
                ? failure
                : slot.planned()
                        .fault()
                        .map(fault -> new Failure(Failure.Kind.THREW, fault, null))
                        .orElse(null);
    }

    private Map<String, String> effective(ForkSlot slot, ClassArchives.JvmStart jvm, ForkResult result) {
        var effective = new LinkedHashMap<>(result.effective());
        if (result.floor().orElse(null) instanceof Floor.Time(var _, var greedy) && greedy != null) {
            effective.put("greedy schedule", Durations.format(greedy));
        }
        jvm.archive().ifPresent(archive -> effective.put("class archive", archive));
        effective.putAll(provisions.facts(slot.planned()));
        effective.replaceAll((_, value) -> secrets.blank(value));
        return effective;
    }

    /** What a server sends back of a secret may stand in a message. */
    private @Nullable Failure blanked(@Nullable Failure failure) {
        return failure == null ? null : new Failure(failure.kind(), secrets.blank(failure.message()), failure.item());
    }

    private ForkResult result(ForkSlot slot, ClassArchives.JvmStart jvm, Path log) throws IOException {
        var cell = slot.planned();
        try {
            var arguments = provisions.arguments(cell).texts();
            var work = folder.work(slot.name());
            var reference = new WorkloadReference(
                    cell.workload().name(),
                    arguments,
                    cell.cell().width(),
                    work.toString(),
                    cell.workload().type());
            var request = request(slot, reference).withJvmOptions(jvm.options());
            provisions.require(cell);
            var result = runner.run(jvm.launcher(), request, timeout(slot), log);
            folder.discard(work);
            return result;
        } catch (Provisions.MissingException e) {
            return ForkResult.failed(new Failure(Failure.Kind.NOT_OPENED, String.valueOf(e.getMessage()), null));
        }
    }

    private ForkRequest request(ForkSlot slot, WorkloadReference reference) {
        var cell = slot.planned();
        var server = provisions.process(cell).map(ProcessHandle::pid).orElse(0L);
        var request = cell.request(reference, server, slot.round().number());
        if (slot.isSentinel()) {
            return Sentinels.request(request);
        }
        return slot.isTraced() && request.arrivals() == null ? request.tracing(folder.trace(slot.name())) : request;
    }

    /** What was observed, the trace by its name within the run; the results item by item only where they are compared. */
    private @Nullable Evidence evidence(ForkSlot slot, ForkResult result) {
        var seen = result.evidence();
        if (seen == null) {
            return null;
        }
        var compared = slot.planned().cell().workload().version() != null;
        var kept = compared ? seen : seen.withChecksums(null);
        return kept.trace() == null ? kept : kept.withTrace(folder.relative(Path.of(kept.trace())));
    }

    private static Duration timeout(ForkSlot slot) {
        var timeout = slot.planned().block().get(PlanOptions.FORK_TIMEOUT);
        return slot.isSentinel() ? timeout.plus(Sentinels.LENGTH) : timeout;
    }

    private static FloorRecord record(Floor floor) {
        return switch (floor) {
            case Floor.Time(var duration, var greedy) ->
                new FloorRecord(duration.toNanos(), null, greedy == null ? null : greedy.toNanos());
            case Floor.Share(var ofSequential) -> new FloorRecord(null, ofSequential, null);
        };
    }
}
