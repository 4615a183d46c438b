package workbench.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The letters of a table of comparisons by insert and absorb (Piepho 2004): two cells share a letter if and only if they are
 * not different. The first cell has an {@code a}.
 */
final class Letters {

    private Letters() {}

    /** The letters of cells numbered from 0, of which there is at least one. */
    static List<String> of(int cells, BiPredicate<Integer, Integer> different) {
        var groups = List.of(IntStream.range(0, cells).boxed().collect(Collectors.toSet()));
        for (var a = 0; a < cells; a++) {
            for (var b = a + 1; b < cells; b++) {
                if (different.test(a, b)) {
                    groups = absorb(insert(groups, a, b));
                }
            }
        }
        var ordered = groups.stream()
                .sorted(Comparator.comparing((Set<Integer> group) -> Collections.min(group))
                        .thenComparing(group -> Collections.max(group)))
                .toList();
        return IntStream.range(0, cells).mapToObj(cell -> text(ordered, cell)).toList();
    }

    /** Splits each group that holds both into one without the first and one without the second. */
    private static List<Set<Integer>> insert(List<Set<Integer>> groups, int a, int b) {
        var split = new ArrayList<Set<Integer>>();
        for (var group : groups) {
            if (group.contains(a) && group.contains(b)) {
                split.add(without(group, a));
                split.add(without(group, b));
            } else {
                split.add(group);
            }
        }
        return split;
    }

    /** Drops each group that lies within another. */
    private static List<Set<Integer>> absorb(List<Set<Integer>> groups) {
        var distinct = List.copyOf(new LinkedHashSet<>(groups));
        return distinct.stream()
                .filter(group -> distinct.stream().noneMatch(other -> !other.equals(group) && other.containsAll(group)))
                .toList();
    }

    private static Set<Integer> without(Set<Integer> group, int cell) {
        return group.stream().filter(other -> other != cell).collect(Collectors.toSet());
    }

    private static String text(List<Set<Integer>> groups, int cell) {
        return IntStream.range(0, groups.size())
                .filter(group -> groups.get(group).contains(cell))
                .mapToObj(Letters::letter)
                .collect(Collectors.joining());
    }

    private static String letter(int group) {
        return (char) ('a' + group % 26) + (group < 26 ? "" : String.valueOf(group / 26));
    }
}
