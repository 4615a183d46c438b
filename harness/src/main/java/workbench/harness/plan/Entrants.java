package workbench.harness.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbench.harness.profile.Profiler;
import workbench.parameter.UsageException;
import workbench.results.Contestants;
import workbench.results.Design;
import workbench.results.ForkKind;

/**
 * What takes part in a run.
 *
 * @param inRounds the cells that can be measured, in the plan's order, and their twins after them
 * @param sentinels what gets a long fork after the rounds
 * @param profiler the profiler; empty for none
 * @param profiles what gets a fork with it after those
 */
public record Entrants(
        List<Entrant> inRounds, List<Entrant> sentinels, Optional<Profiler> profiler, List<Entrant> profiles) {

    public Entrants {
        inRounds = List.copyOf(inRounds);
        sentinels = List.copyOf(sentinels);
        profiles = List.copyOf(profiles);
    }

    /**
     * What takes part in a run of these cells.
     *
     * @throws UsageException if the design names a reference that is not among them, or they leave an overall comparison nothing to
     *     average, or the question of the run nothing to answer it by, or the profiler is not there
     */
    public static Entrants of(List<PlannedCell> planned, Design design) {
        var cells = planned.stream()
                .filter(cell -> cell.cell().unavailable() == null)
                .toList();
        Twins.requireKnown(design.reference(), cells);
        requireContestants(design.overall(), cells);
        Questions.requireAnswerable(design.question(), cells);
        var twins = design.twin() ? Twins.of(cells, design.reference()) : List.<PlannedCell>of();
        var sentinels = design.sentinel() ? Sentinels.of(cells) : List.<PlannedCell>of();
        var profiler = Optional.ofNullable(design.profile()).map(text -> PlanOptions.PROFILE.read(List.of(text), 1));
        return new Entrants(
                Stream.concat(as(ForkKind.RANKED, cells), as(ForkKind.TWIN, twins))
                        .toList(),
                as(ForkKind.SENTINEL, sentinels).toList(),
                profiler,
                as(ForkKind.PROFILED, profiler.isEmpty() ? List.of() : cells)
                        .filter(entrant -> entrant.planned().unprofiled().isEmpty())
                        .toList());
    }

    private static void requireContestants(@Nullable Contestants overall, List<PlannedCell> cells) {
        if (overall == null || cells.isEmpty()) {
            return;
        }
        var ranked =
                cells.stream().filter(cell -> cell.cell().unranked() == null).toList();
        var everywhere = overall.groups(ranked, PlannedCell::cell).stream()
                .filter(Contestants.Group::everywhere)
                .toList();
        if (everywhere.size() < 2) {
            throw new UsageException(tooFew(overall));
        }
        if (everywhere.getFirst().members().size() < 2) {
            throw new UsageException(nothingToAverage(overall));
        }
    }

    private static String tooFew(Contestants overall) {
        return switch (overall) {
            case STRATEGIES ->
                "--overall strategies: fewer than two strategies are measured with every workload and JVM at the same width, all in one "
                        + "language; --width gives all workloads the same widths, and -s names strategies";
            case JVMS ->
                "--overall jvms: fewer than two JVMs are measured with every workload, strategy and width; --jdk and --jvm-variant name "
                        + "JVMs";
        };
    }

    private static String nothingToAverage(Contestants overall) {
        return switch (overall) {
            case STRATEGIES ->
                "--overall strategies: one workload and one JVM leave nothing to average over; -w, --jdk and --jvm-variant name several";
            case JVMS ->
                "--overall jvms: one workload, strategy and width leave nothing to average over; -w, -s and --width name several";
        };
    }

    private static Stream<Entrant> as(ForkKind kind, List<PlannedCell> cells) {
        return cells.stream().map(cell -> new Entrant(cell, kind));
    }

    /** The entrants that are in the rankings. */
    public List<Entrant> ranked() {
        return inRounds.stream().filter(Entrant::isRanked).toList();
    }

    /** The cells, each once. */
    public List<PlannedCell> cells() {
        return ranked().stream().map(Entrant::planned).toList();
    }

    /** The most rounds that there can be. */
    public int rounds() {
        return inRounds.stream().mapToInt(Entrant::forks).max().orElse(0);
    }

    /** The entrants that get a fork in a round, in the plan's order. */
    public List<Entrant> inRound(int number) {
        return inRounds.stream().filter(entrant -> entrant.forks() >= number).toList();
    }
}
