package workbench.analysis.cell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbench.results.ForkEntry;
import workbench.results.Journal;

/**
 * The forks of one cell by what they are for, each list in the order of rounds.
 *
 * @param all the forks that count for the cell, those of disturbed rounds and of their repetitions
 * @param headline one for each round: where the round was disturbed and repeated whole, that of the repetition
 * @param first one for each round as it was measured first
 * @param twin those under the second name, one for each round as in {@code headline}
 * @param sentinel the long fork for warm-up; empty if there is none
 */
public record CellForks(
        List<ForkEntry> all,
        List<ForkEntry> headline,
        List<ForkEntry> first,
        List<ForkEntry> twin,
        Optional<ForkEntry> sentinel) {

    private static final Comparator<ForkEntry> BY_ROUND = Comparator.comparingInt(ForkEntry::round);

    public CellForks {
        all = List.copyOf(all);
        headline = List.copyOf(headline);
        first = List.copyOf(first);
        twin = List.copyOf(twin);
    }

    /** The forks of each cell of a run, by its id. */
    static Map<String, CellForks> of(Journal journal) {
        var whole = repeatedWhole(journal);
        var byCell = new HashMap<String, List<ForkEntry>>();
        for (var cell : journal.run().cells()) {
            byCell.put(cell.id(), new ArrayList<>());
        }
        for (var fork : journal.forks()) {
            byCell.getOrDefault(fork.cell(), new ArrayList<>()).add(fork);
        }
        return byCell.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> of(entry.getValue(), whole)));
    }

    private static CellForks of(List<ForkEntry> forks, Set<Integer> whole) {
        var all = forks.stream().filter(ForkEntry::ranked).sorted(BY_ROUND).toList();
        return new CellForks(
                all,
                all.stream().filter(fork -> decides(fork, whole)).toList(),
                all.stream().filter(fork -> !fork.repeat()).toList(),
                forks.stream()
                        .filter(fork -> fork.twin() && decides(fork, whole))
                        .sorted(BY_ROUND)
                        .toList(),
                forks.stream().filter(ForkEntry::sentinel).findFirst());
    }

    private static boolean decides(ForkEntry fork, Set<Integer> whole) {
        return fork.repeat() == whole.contains(fork.round());
    }

    /**
     * The rounds that were repeated by all that were in them and have not failed: half a repetition would compare forks that
     * were hours apart as if they had run side by side.
     */
    public static Set<Integer> repeatedWhole(Journal journal) {
        var repeated =
                forks(journal).filter(ForkEntry::repeat).map(CellForks::place).collect(Collectors.toSet());
        var lacking = forks(journal)
                .filter(fork -> !fork.repeat() && fork.failure() == null)
                .map(CellForks::place)
                .filter(place -> !repeated.contains(place))
                .map(ForkOf::round)
                .collect(Collectors.toSet());
        return repeated.stream()
                .map(ForkOf::round)
                .filter(round -> !lacking.contains(round))
                .collect(Collectors.toSet());
    }

    private static Stream<ForkEntry> forks(Journal journal) {
        return journal.forks().stream().filter(fork -> !fork.sentinel());
    }

    private static ForkOf place(ForkEntry fork) {
        return new ForkOf(fork.cell(), fork.twin(), fork.round());
    }

    private record ForkOf(String cell, boolean twin, int round) {}
}
