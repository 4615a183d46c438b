package workbench.harness.run;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import workbench.analysis.Analysis;
import workbench.harness.noise.Disturbance;
import workbench.harness.plan.Entrant;
import workbench.harness.plan.Entrants;
import workbench.harness.plan.PlannedCell;
import workbench.harness.plan.Round;
import workbench.harness.plan.Rounds;
import workbench.results.Cell;
import workbench.results.CutEntry;
import workbench.results.LookEntry;
import workbench.results.ProfileEntry;
import workbench.results.RunEntry;

/**
 * Takes the entrants of a run through their rounds, then measures the sentinels, then profiles the cells: one fork after another,
 * skipping those that the journal already holds. Not thread-safe.
 *
 * <p>A cell whose fork failed gets no more forks, since no number of them could give it a verdict any more; a cell that is
 * decided at an interim check stops, too.
 */
final class RoundRunner {

    private final RunEntry entry;
    private final Entrants entrants;
    private final Rounds rounds;
    private final RunRecord record;
    private final ForkExecutor executor;
    private final Optional<ProfileExecutor> profiles;
    private final QuietGate gate;
    private final RunBudget budget;
    private final RunListener listener;
    private final BooleanSupplier stopped;
    private final Forecast forecast = new Forecast();

    RoundRunner(
            RunEntry entry,
            Entrants entrants,
            RunRecord record,
            ForkExecutor executor,
            Optional<ProfileExecutor> profiles,
            QuietGate gate,
            RunBudget budget,
            RunListener listener,
            BooleanSupplier stopped) {
        this.entry = entry;
        this.entrants = entrants;
        this.rounds = new Rounds(entrants, entry.seed());
        this.record = record;
        this.executor = executor;
        this.profiles = profiles;
        this.gate = gate;
        this.budget = budget;
        this.listener = listener;
        this.stopped = stopped;
    }

    /** Measures until everything is measured, the run is stopped or its time is up; returns false if its time is up. */
    boolean run() throws IOException {
        var inTime = measureRounds() && measureSentinels();
        return (profiles.isEmpty() || profile(profiles.get())) && inTime;
    }

    private boolean measureRounds() throws IOException {
        for (var number = 1; number <= entrants.rounds() && !isStopped(); number++) {
            var round = Round.first(number);
            if (number > 1 && !fits(missing(round))) {
                cutRounds(number - 1);
                return false;
            }
            measure(round);
            repeatIfDisturbed(round);
            if (!isStopped()) {
                checkVerdicts(number);
                listener.roundEnded(number, record.journal(), progress());
            }
        }
        return true;
    }

    private void measure(Round round) throws IOException {
        var order = rounds.order(round);
        for (var entrant : missing(round)) {
            measure(
                    new ForkSlot(entrant, round, order.indexOf(entrant) + 1),
                    () -> listener.forkStarted(entrant, round.number(), progress()));
        }
    }

    /** The entrants that have not had their fork in a round, and have not left, in the order of the round. */
    private List<Entrant> missing(Round round) {
        return missing(rounds.order(round), round);
    }

    private List<Entrant> missing(List<Entrant> order, Round round) {
        return order.stream()
                .filter(entrant -> !record.has(entrant, round) && !record.hasLeft(entrant))
                .toList();
    }

    private void measure(ForkSlot slot, Runnable announcement) throws IOException {
        if (isStopped()) {
            return;
        }
        gate.waitBefore(slot);
        if (isStopped()) {
            return;
        }
        announcement.run();
        var fork = executor.run(slot);
        if (isStopped()) {
            return; // it was killed
        }
        record.append(fork);
        forecast.ended(slot.entrant(), fork.wallNanos());
        listener.forkEnded(slot.entrant(), fork);
    }

    private void repeatIfDisturbed(Round round) throws IOException {
        var disturbed = Disturbance.of(record.forks(round));
        if (!entry.design().repeat() || disturbed.isEmpty() || isStopped()) {
            return;
        }
        var missing = missing(round.repetition());
        if (!missing.isEmpty() && fits(missing)) {
            listener.repeating(round.number(), disturbed.getAsDouble());
            measure(round.repetition());
        }
    }

    private void checkVerdicts(int round) throws IOException {
        var checked = entrants.ranked().stream()
                .filter(entrant -> !record.hasLeft(entrant))
                .map(entrant -> entrant.planned().cell())
                .filter(cell -> cell.looks().contains(round) && cell.forks() > round)
                .map(Cell::id)
                .toList();
        if (checked.isEmpty() || record.looked(round)) {
            return;
        }
        var settled = Analysis.of(record.journal()).settled();
        var look = new LookEntry(
                Instant.now(),
                round,
                round,
                checked.stream().filter(settled::contains).toList());
        record.append(look);
        listener.looked(look);
    }

    private boolean measureSentinels() throws IOException {
        var missing = missingSentinels();
        for (var i = 0; i < missing.size() && !isStopped(); i++) {
            var entrant = missing.get(i);
            var number = i + 1;
            if (!fits(List.of(entrant))) {
                cutSentinels(missing.size() - i);
                return false;
            }
            measure(
                    new ForkSlot(entrant, Round.AFTER_ALL, number),
                    () -> listener.sentinelStarted(entrant, number, missing.size()));
        }
        return true;
    }

    /** Profiles need no quiet moment: their times count for nothing. */
    private boolean profile(ProfileExecutor profiler) throws IOException {
        for (var cell : entrants.cells()) {
            var why = cell.unprofiled();
            if (why.isPresent() && record.lacksProfile(cell) && !isStopped()) {
                append(cell, profiler.without(cell, why.get()));
            }
        }
        var missing = missingProfiles();
        for (var i = 0; i < missing.size() && !isStopped(); i++) {
            var entrant = missing.get(i);
            if (!fits(List.of(entrant))) {
                cutProfiles(missing.size() - i);
                return false;
            }
            listener.profileStarted(entrant, i + 1, missing.size());
            var profile = profiler.run(new ForkSlot(entrant, Round.AFTER_ALL, i + 1));
            if (!isStopped()) { // otherwise it was killed
                append(entrant.planned(), profile);
            }
        }
        return true;
    }

    private void append(PlannedCell cell, ProfileEntry profile) throws IOException {
        record.append(profile);
        listener.profileEnded(cell, profile);
    }

    private List<Entrant> missingProfiles() {
        return entrants.profiles().stream()
                .filter(entrant -> record.lacksProfile(entrant.planned()))
                .toList();
    }

    private List<Entrant> missingSentinels() {
        return missing(entrants.sentinels(), Round.AFTER_ALL);
    }

    /** Whether a fork of each would end within the budget; an empty list always fits. */
    private boolean fits(List<Entrant> forks) {
        return forks.isEmpty() || budget.allows(forecast.of(forks));
    }

    private void cutRounds(int measured) throws IOException {
        cut(
                "%d of %d rounds are measured: the next would not have ended within the budget of %s"
                        .formatted(measured, entrants.rounds(), budget),
                measured,
                entrants.rounds());
    }

    private void cutSentinels(int left) throws IOException {
        var measured = record.lastRound();
        cut(
                "%d of %d long forks for warm-up are left out, to keep to the budget"
                        .formatted(left, entrants.sentinels().size()),
                measured,
                measured);
    }

    private void cutProfiles(int left) throws IOException {
        var measured = record.lastRound();
        cut(
                "%d of %d profiles are left out, to keep to the budget"
                        .formatted(left, entrants.profiles().size()),
                measured,
                measured);
    }

    private void cut(String reason, int measured, int planned) throws IOException {
        var cut = new CutEntry(Instant.now(), measured, planned, reason);
        record.append(cut);
        listener.cut(cut);
    }

    private RunProgress progress() {
        var left = Stream.of(
                        entrants.inRounds().stream()
                                .filter(entrant -> !record.hasLeft(entrant))
                                .flatMap(this::forksLeft),
                        missingSentinels().stream(),
                        entrants.profiles().stream().filter(entrant -> !record.hasProfile(entrant.planned())))
                .flatMap(forks -> forks)
                .toList();
        return new RunProgress(record.forkCount(), left.size(), forecast.of(left));
    }

    private Stream<Entrant> forksLeft(Entrant entrant) {
        return Stream.generate(() -> entrant).limit(Math.max(0, entrant.forks() - record.rounds(entrant)));
    }

    private boolean isStopped() {
        return stopped.getAsBoolean();
    }
}
