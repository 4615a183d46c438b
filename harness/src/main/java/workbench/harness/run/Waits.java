package workbench.harness.run;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import workbench.harness.machine.Proc;
import workbench.harness.machine.QuietMoment;
import workbench.harness.machine.Surroundings;
import workbench.harness.plan.Entrant;
import workbench.results.WaitEntry;

/** The waits of a run for quiet moments before its forks. */
final class Waits {

    private final Optional<QuietMoment> moment;
    private final RunRecord record;
    private final RunListener listener;

    /**
     * Waits that have not begun, but that what stands in the record counts.
     *
     * @param bound for all of them
     * @param provisions whose processes disturb nobody between forks
     */
    Waits(Duration bound, Provisions provisions, RunRecord record, RunListener listener) {
        var servers = provisions.processes().stream().map(ProcessHandle::pid).toList();
        var before =
                record.journal().waits().stream().mapToLong(WaitEntry::nanos).sum();
        this.moment = Surroundings.of(Proc.here(), servers)
                .map(surroundings -> new QuietMoment(surroundings, bound, Duration.ofNanos(before)));
        this.record = record;
        this.listener = listener;
    }

    /** Waits before a fork, if other programs are busy. */
    void before(Entrant entrant, int round, BooleanSupplier stopped) throws IOException {
        var at = Instant.now();
        var wait = moment.flatMap(quiet -> quiet.await(bound -> listener.waiting(entrant, round, bound), stopped));
        if (wait.isPresent()) {
            var cell = entrant.planned().cell().id();
            var found = wait.get();
            record.append(new WaitEntry(at, cell, round, found.nanos(), found.busyShare(), found.quiet()));
        }
    }
}
