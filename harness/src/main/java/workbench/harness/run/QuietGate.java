package workbench.harness.run;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import workbench.harness.machine.Proc;
import workbench.harness.noise.QuietMoment;
import workbench.harness.noise.Surroundings;
import workbench.results.WaitEntry;

/** Holds back forks until other programs are quiet, and journals how long. Not thread-safe. */
final class QuietGate {

    private final Optional<QuietMoment> moment;
    private final RunRecord record;
    private final RunListener listener;
    private final BooleanSupplier stopped;

    /**
     * A gate that has not held back anything yet. Waits that are already in the record count towards the bound.
     *
     * @param bound for all waits together
     * @param provisions whose processes do not count as other programs between forks
     * @param stopped whether to give up waiting
     */
    QuietGate(Duration bound, Provisions provisions, RunRecord record, RunListener listener, BooleanSupplier stopped) {
        var servers = provisions.processes().stream().map(ProcessHandle::pid).toList();
        var before =
                record.journal().waits().stream().mapToLong(WaitEntry::nanos).sum();
        this.moment = Surroundings.of(Proc.here(), servers)
                .map(surroundings -> new QuietMoment(surroundings, bound, Duration.ofNanos(before)));
        this.record = record;
        this.listener = listener;
        this.stopped = stopped;
    }

    /** Waits before a fork, if other programs are busy. */
    void waitBefore(ForkSlot slot) throws IOException {
        var at = Instant.now();
        var wait = moment.flatMap(quiet -> quiet.await(bound -> listener.waiting(slot.entrant(), bound), stopped));
        if (wait.isPresent()) {
            var cell = slot.planned().cell().id();
            var found = wait.get();
            record.append(
                    new WaitEntry(at, cell, slot.round().number(), found.nanos(), found.busyShare(), found.quiet()));
        }
    }
}
