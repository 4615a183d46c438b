package workbench.analysis.slice;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import workbench.analysis.cell.MachineLoad;
import workbench.analysis.cell.Status;
import workbench.statistics.ForksNeeded;
import workbench.statistics.Verdict;

/** What was found about a slice as a whole. */
public sealed interface SliceVerdict {

    /**
     * No cell has a time.
     *
     * @param failed whether that is because every cell that was measured failed
     */
    record Empty(boolean failed) implements SliceVerdict {}

    /** One cell has a time, and there is nothing to compare it with. */
    record Alone(Standing only) implements SliceVerdict {

        @Override
        public Optional<Standing> best() {
            return Optional.of(only);
        }
    }

    /**
     * Some cell has too few forks for a verdict.
     *
     * @param lowest the one with the lowest estimate
     * @param forks how many forks the cell with the fewest has
     * @param open the others
     */
    record TooFewForks(Standing lowest, int forks, List<Standing> open) implements SliceVerdict {

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
     * @param open the others
     */
    record BusyMachine(Standing lowest, MachineLoad load, List<Standing> open) implements SliceVerdict {

        @Override
        public Optional<Standing> best() {
            return Optional.of(lowest);
        }
    }

    /** One cell beats all others. */
    record Fastest(Standing winner) implements SliceVerdict {

        @Override
        public Optional<Standing> best() {
            return Optional.of(winner);
        }
    }

    /**
     * Some are equally fast within the margin, and the fastest of them beats all others.
     *
     * @param lowest the one with the lowest estimate
     * @param tied those that are as fast
     * @param slower how many are slower
     */
    record Tied(Standing lowest, List<Standing> tied, int slower) implements SliceVerdict {

        @Override
        public Optional<Standing> best() {
            return Optional.of(lowest);
        }
    }

    /**
     * The data do not tell which is the fastest.
     *
     * @param lowest the one with the lowest estimate
     * @param tied those that are as fast as it
     * @param open those that cannot be told apart from it
     * @param forksNeeded how many forks each would give an even chance of a verdict; any value above {@link
     *     workbench.statistics.ForksNeeded#MOST} means more than that; empty if the number of forks is not the obstacle
     */
    record Open(Standing lowest, List<Standing> tied, List<Standing> open, OptionalInt forksNeeded)
            implements SliceVerdict {

        @Override
        public Optional<Standing> best() {
            return Optional.of(lowest);
        }
    }

    /** The one with the lowest estimate; empty if none has one. */
    default Optional<Standing> best() {
        return Optional.empty();
    }

    /** Those that are equally fast within the margin. */
    default List<Standing> tied() {
        return List.of();
    }

    /** Those that cannot be told apart from the best. */
    default List<Standing> open() {
        return List.of();
    }

    /**
     * The verdict on these standings.
     *
     * @param standings of the slice, the ranked ones first and by estimate
     * @param busy what the machine did, where it was so busy that neither a win nor a tie is reported
     */
    static SliceVerdict of(List<Standing> standings, Optional<MachineLoad> busy) {
        var ranked =
                standings.stream().filter(one -> one.status() == Status.RANKED).toList();
        return switch (ranked.size()) {
            case 0 -> new Empty(standings.stream().anyMatch(one -> one.status() == Status.FAILED));
            case 1 -> new Alone(ranked.getFirst());
            default -> compared(ranked, busy);
        };
    }

    private static SliceVerdict compared(List<Standing> ranked, Optional<MachineLoad> busy) {
        var best = ranked.getFirst();
        var others = ranked.subList(1, ranked.size());
        var forks = ranked.stream()
                .mapToInt(one -> one.measurement().sample().size())
                .min()
                .orElseThrow();
        if (forks < ForksNeeded.FOR_VERDICT) {
            return new TooFewForks(best, forks, others);
        }
        if (busy.isPresent()) {
            return new BusyMachine(best, busy.get(), others);
        }
        var tied = with(Verdict.TIE, others);
        var open = with(Verdict.INCONCLUSIVE, others);
        if (!open.isEmpty()) {
            return new Open(best, tied, open, forksNeeded(others));
        }
        return tied.isEmpty() ? new Fastest(best) : new Tied(best, tied, others.size() - tied.size());
    }

    private static List<Standing> with(Verdict verdict, List<Standing> others) {
        return others.stream()
                .filter(one -> one.toBest().filter(c -> c.verdict() == verdict).isPresent())
                .toList();
    }

    private static OptionalInt forksNeeded(List<Standing> others) {
        return others.stream()
                .flatMap(one -> one.toBest().stream())
                .flatMapToInt(comparison -> comparison.forksNeeded().stream())
                .max();
    }
}
