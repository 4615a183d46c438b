package workbench.analysis.slice;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import workbench.analysis.cell.MachineLoad;
import workbench.analysis.cell.Status;
import workbench.statistics.Choice;
import workbench.statistics.Interval;
import workbench.statistics.Outlook;

/** What was found about a slice as a whole. */
public sealed interface SliceVerdict {

    /**
     * No cell that is ranked has a time.
     *
     * @param why the most telling status of those that are there: one failed, one is shown without a rank, one has not ended yet, or
     *     none is available
     */
    record Empty(Status why) implements SliceVerdict {}

    /** One cell has a time, and there is nothing to compare it with. */
    record Alone(Standing only) implements SliceVerdict {

        @Override
        public Optional<Standing> best() {
            return Optional.of(only);
        }
    }

    /**
     * Fewer than two cells have the forks that a verdict needs.
     *
     * @param lowest the one with the lowest estimate
     * @param forks how many forks the cell with the fewest has
     * @param candidates the others
     */
    record TooFewForks(Standing lowest, int forks, List<Standing> candidates) implements SliceVerdict {

        @Override
        public Optional<Standing> best() {
            return Optional.of(lowest);
        }
    }

    /**
     * Other programs kept the machine busy, so a difference need not come from the strategies.
     *
     * @param lowest the one with the lowest estimate
     * @param load what the machine did
     * @param candidates the others
     */
    record BusyMachine(Standing lowest, MachineLoad load, List<Standing> candidates) implements SliceVerdict {}

    /** One cell is faster than each other, beyond doubt. */
    record Fastest(Standing winner) implements SliceVerdict {

        @Override
        public Optional<Standing> best() {
            return Optional.of(winner);
        }
    }

    /**
     * No cell is proven the fastest, but one can be chosen at a bounded cost.
     *
     * @param choice the one with the lowest estimate
     * @param regret how much slower than the fastest it is at most, as a ratio of at least 1
     * @param candidates the others that may be the fastest, by estimate
     * @param slower those that are not, by estimate
     * @param savings what can be saved by another candidate
     * @param outlook what more forks would probably tell; empty if the regret is small already
     */
    record Chosen(
            Standing choice,
            double regret,
            List<Standing> candidates,
            List<Slower> slower,
            List<Saving> savings,
            Optional<Outlook> outlook)
            implements SliceVerdict {

        @Override
        public Optional<Standing> best() {
            return Optional.of(choice);
        }
    }

    /**
     * A cell that is not the fastest.
     *
     * @param standing the cell
     * @param factor how many times as long as the fastest it takes, at least and at most
     */
    record Slower(Standing standing, Interval factor) {}

    /** The one to use, or at least the one with the lowest estimate; empty if none has one, or the machine was too busy to say. */
    default Optional<Standing> best() {
        return Optional.empty();
    }

    /** The others that may be the fastest; none if that is settled. */
    default List<Standing> candidates() {
        return List.of();
    }

    /** Those that are not the fastest, with bounds, if the fastest is not known. */
    default List<Slower> slower() {
        return List.of();
    }

    /**
     * The verdict on these standings.
     *
     * @param standings of the slice, the ranked ones first and by estimate
     * @param comparison the comparison of the ranked ones
     */
    static SliceVerdict of(List<Standing> standings, SliceComparison comparison) {
        var ranked =
                standings.stream().filter(one -> one.status() == Status.RANKED).toList();
        return switch (ranked.size()) {
            case 0 ->
                new Empty(Stream.of(Status.FAILED, Status.BESIDE, Status.PENDING, Status.UNAVAILABLE)
                        .filter(why -> standings.stream().anyMatch(one -> one.status() == why))
                        .findFirst()
                        .orElse(Status.PENDING));
            case 1 -> new Alone(ranked.getFirst());
            default -> compared(ranked, comparison);
        };
    }

    private static SliceVerdict compared(List<Standing> ranked, SliceComparison comparison) {
        var lowest = ranked.getFirst();
        var others = ranked.subList(1, ranked.size());
        var choice = comparison.choice();
        if (choice.isEmpty()) {
            var forks = ranked.stream()
                    .mapToInt(one -> one.measurement().sample().size())
                    .min()
                    .orElseThrow();
            return new TooFewForks(lowest, forks, others);
        }
        return comparison
                .busy()
                .<SliceVerdict>map(load -> new BusyMachine(lowest, load, others))
                .orElseGet(() -> choice.get().verified()
                        ? new Fastest(comparison.at(choice.get().chosen(), ranked))
                        : chosen(choice.get(), place -> comparison.at(place, ranked), comparison));
    }

    private static Chosen chosen(Choice choice, IntFunction<Standing> at, SliceComparison comparison) {
        var chosen = at.apply(choice.chosen());
        var candidates = choice.candidates().stream().skip(1).map(at::apply).toList();
        return new Chosen(
                chosen,
                choice.regret(),
                candidates,
                choice.slower().entrySet().stream()
                        .map(one -> new Slower(at.apply(one.getKey()), one.getValue()))
                        .sorted(Comparator.comparingDouble(one -> one.factor().low()))
                        .toList(),
                Saving.among(chosen, candidates),
                comparison.outlook());
    }
}
