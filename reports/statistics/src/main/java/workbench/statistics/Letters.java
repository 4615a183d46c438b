package workbench.statistics;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The letters of a table of comparisons: two cells share a letter if and only if they are not different. A letter
 * stands for a maximal set of cells of which no two differ, so the letters are those of insert and absorb (Piepho
 * 2004); but the sets are found by the search of Bron and Kerbosch (1973) with the pivot of Tomita, Tanaka and
 * Takahashi (2006), which takes milliseconds for hundreds of cells instead of seconds. The first cell has an {@code a}.
 */
final class Letters {

    private static final Comparator<BitSet> FROM_THE_FASTEST =
            Comparator.<BitSet>comparingInt(set -> set.nextSetBit(0)).thenComparingInt(BitSet::length);

    private final List<BitSet> alike;
    private final List<BitSet> sets = new ArrayList<>();

    private Letters(List<BitSet> alike) {
        this.alike = alike;
    }

    /** The letters of cells numbered from 0, of which there is at least one. */
    static List<String> of(int cells, BiPredicate<Integer, Integer> different) {
        var letters = new Letters(IntStream.range(0, cells)
                .mapToObj(a -> set(IntStream.range(0, cells).filter(b -> a != b && !different.test(a, b))))
                .toList());
        letters.search(new BitSet(), set(IntStream.range(0, cells)), new BitSet());
        letters.sets.sort(FROM_THE_FASTEST);
        return IntStream.range(0, cells).mapToObj(letters::text).toList();
    }

    /**
     * Adds each set that holds all of {@code chosen} and some of {@code open}.
     *
     * @param chosen cells of which no two differ
     * @param open cells that differ from none of them, and may still be chosen
     * @param done cells that differ from none of them, and with which all sets have been found
     */
    private void search(BitSet chosen, BitSet open, BitSet done) {
        if (open.isEmpty() && done.isEmpty()) {
            sets.add(chosen);
        }
        for (var cell : minus(open, pivot(open, done)).stream().toArray()) {
            var with = (BitSet) chosen.clone();
            with.set(cell);
            search(with, and(open, alike.get(cell)), and(done, alike.get(cell)));
            open.clear(cell);
            done.set(cell);
        }
    }

    /**
     * The cells like the pivot, which is the cell that is like the most open ones: a set without the pivot must hold a
     * cell unlike it.
     */
    private BitSet pivot(BitSet open, BitSet done) {
        return IntStream.concat(open.stream(), done.stream())
                .mapToObj(alike::get)
                .max(Comparator.comparingInt(like -> and(open, like).cardinality()))
                .orElse(open);
    }

    private static BitSet set(IntStream members) {
        var set = new BitSet();
        members.forEach(set::set);
        return set;
    }

    private static BitSet and(BitSet one, BitSet other) {
        var both = (BitSet) one.clone();
        both.and(other);
        return both;
    }

    private static BitSet minus(BitSet one, BitSet other) {
        var rest = (BitSet) one.clone();
        rest.andNot(other);
        return rest;
    }

    private String text(int cell) {
        return IntStream.range(0, sets.size())
                .filter(set -> sets.get(set).get(cell))
                .mapToObj(Letters::letter)
                .collect(Collectors.joining());
    }

    private static String letter(int set) {
        return (char) ('a' + set % 26) + (set < 26 ? "" : String.valueOf(set / 26));
    }
}
