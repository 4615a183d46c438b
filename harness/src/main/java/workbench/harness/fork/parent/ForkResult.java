package workbench.harness.fork.parent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import workbench.harness.fork.wire.ForkMessage;
import workbench.results.Activity;
import workbench.results.Cost;
import workbench.results.Evidence;
import workbench.results.Failure;
import workbench.results.Iteration;
import workbench.results.StreamRecord;
import workbench.results.Verifications;
import workbench.workload.Floor;

/**
 * What a fork found. A failed fork has found only part of it.
 *
 * @param openNanos how long opening the strategy took; null if it failed before
 * @param firstNanos how long the first job took; null if it failed before
 * @param warmup the iterations before the measured ones
 * @param iterations the measured iterations
 * @param digest the digest of the results; null if it failed before
 * @param verifications how its jobs were verified; null if it failed before
 * @param effective the effective settings, by short label
 * @param floor the least time that physics allows, if known
 * @param activity what the machine did during all iterations; null if it failed before they ended
 * @param cost what it had cost by then; null if it failed before
 * @param evidence what was observed in extra jobs, the trace by its absolute path; null if it failed before
 * @param stream what became of the arrivals of a stream; null if jobs were measured, or it failed before
 * @param failure how it failed; null if it succeeded
 */
public record ForkResult(
        @Nullable Long openNanos,
        @Nullable Long firstNanos,
        List<Iteration> warmup,
        List<Iteration> iterations,
        @Nullable String digest,
        @Nullable Verifications verifications,
        Map<String, String> effective,
        Optional<Floor> floor,
        @Nullable Activity activity,
        @Nullable Cost cost,
        @Nullable Evidence evidence,
        @Nullable StreamRecord stream,
        @Nullable Failure failure) {

    /** The result of a fork that could not even be started. */
    public static ForkResult failed(Failure how) {
        var result = new Builder();
        result.failed(how);
        return result.build();
    }

    /** Collects the messages of one fork. */
    static final class Builder {

        private @Nullable Long openNanos;
        private @Nullable Long firstNanos;
        private final List<Iteration> warmup = new ArrayList<>();
        private final List<Iteration> iterations = new ArrayList<>();
        private @Nullable String digest;
        private @Nullable Verifications verifications;
        private final Map<String, String> effective = new LinkedHashMap<>();
        private Optional<Floor> floor = Optional.empty();
        private @Nullable Activity activity;
        private @Nullable Cost cost;
        private @Nullable Evidence evidence;
        private @Nullable StreamRecord stream;
        private @Nullable Failure failure;

        void add(ForkMessage message) {
            switch (message) {
                case ForkMessage.Opened opened -> {
                    openNanos = opened.nanos();
                    effective.putAll(opened.effective());
                    floor = opened.floor();
                }
                case ForkMessage.First first -> firstNanos = first.nanos();
                case ForkMessage.Iterated iterated ->
                    (iterated.warmup() ? warmup : iterations)
                            .add(new Iteration(iterated.jobs(), iterated.nanos(), iterated.activity()));
                case ForkMessage.Spent spent -> {
                    activity = spent.activity();
                    cost = spent.cost();
                    effective.putAll(spent.effective()); // what was counted in between
                }
                case ForkMessage.Observed observed -> evidence = observed.evidence();
                case ForkMessage.Streamed streamed -> stream = streamed.stream();
                case ForkMessage.Done done -> {
                    digest = done.digest();
                    verifications = done.verifications();
                }
                case ForkMessage.Failed failed ->
                    failed(new Failure(failed.kind(), failed.message(), failed.item() < 0 ? null : failed.item()));
            }
        }

        /** Notes how the fork failed; the first failure counts. */
        void failed(Failure how) {
            if (failure == null) {
                failure = how;
            }
        }

        boolean complete() {
            return digest != null || failure != null;
        }

        ForkResult build() {
            return new ForkResult(
                    openNanos,
                    firstNanos,
                    List.copyOf(warmup),
                    List.copyOf(iterations),
                    digest,
                    verifications,
                    new LinkedHashMap<>(effective),
                    floor,
                    activity,
                    cost,
                    evidence,
                    stream,
                    failure);
        }
    }
}
