package workbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LettersTest {

    @Test
    void sharesALetterIfAndOnlyIfNotDifferent() {
        var random = new Random(9);
        for (var trial = 0; trial < 200; trial++) {
            var cells = 1 + random.nextInt(8);
            var different = new boolean[cells][cells];
            for (var a = 0; a < cells; a++) {
                for (var b = 0; b < a; b++) {
                    different[a][b] = random.nextInt(3) == 0;
                    different[b][a] = different[a][b];
                }
            }
            assertShares(cells, (a, b) -> different[a][b]);
        }
    }

    @Test
    void areThoseOfInsertAndAbsorb() {
        var random = new Random(10);
        for (var trial = 0; trial < 200; trial++) {
            var cells = 1 + random.nextInt(9);
            var different = new TreeSet<Integer>();
            for (var i = 0; i < cells * cells; i++) {
                if (random.nextInt(3) > 0) {
                    different.add(i);
                }
            }
            BiPredicate<Integer, Integer> test = (a, b) -> different.contains(Math.min(a, b) * cells + Math.max(a, b));
            var letters = Letters.of(cells, test);
            assertThat(letters).hasSize(cells);
            assertThat(groups(letters)).isEqualTo(insertAndAbsorb(cells, test));
            assertThat(String.join("", letters).chars().distinct().toArray())
                    .as("letters in the order of the cells that have them first")
                    .isSorted();
        }
    }

    @Test
    @Timeout(30)
    void takesHundredsOfCells() {
        var random = new Random(3);
        var at = IntStream.range(0, 300)
                .mapToObj(i -> i + 20 * random.nextGaussian())
                .toList();
        assertShares(300, (a, b) -> Math.abs(at.get(a) - at.get(b)) > 40);
    }

    /** The cells of each letter. */
    private static Set<Set<Integer>> groups(List<String> letters) {
        var groups = new HashMap<Integer, Set<Integer>>();
        for (var cell = 0; cell < letters.size(); cell++) {
            for (var letter : letters.get(cell).chars().toArray()) {
                groups.computeIfAbsent(letter, _ -> new TreeSet<>()).add(cell);
            }
        }
        return Set.copyOf(groups.values());
    }

    /** Piepho 2004: start with one letter for all; for each two that differ split what they share; drop what is within another. */
    private static Set<Set<Integer>> insertAndAbsorb(int cells, BiPredicate<Integer, Integer> different) {
        var groups = Set.of(IntStream.range(0, cells).boxed().collect(Collectors.toSet()));
        for (var a = 0; a < cells; a++) {
            for (var b = a + 1; b < cells; b++) {
                if (different.test(a, b)) {
                    var both = Set.of(a, b);
                    var split = groups.stream()
                            .flatMap(group -> group.containsAll(both)
                                    ? both.stream().map(left -> without(group, left))
                                    : Stream.of(group))
                            .collect(Collectors.toSet());
                    groups = split.stream()
                            .filter(group ->
                                    split.stream().noneMatch(other -> !other.equals(group) && other.containsAll(group)))
                            .collect(Collectors.toSet());
                }
            }
        }
        return groups;
    }

    private static Set<Integer> without(Set<Integer> group, int cell) {
        return group.stream().filter(other -> other != cell).collect(Collectors.toSet());
    }

    @Test
    void tiesNeedNotBeTransitive() {
        assertThat(Letters.of(3, (a, b) -> Set.of(a, b).equals(Set.of(0, 2)))).containsExactly("a", "ab", "b");
        assertThat(Letters.of(3, (_, _) -> true)).containsExactly("a", "b", "c");
        assertThat(Letters.of(2, (_, _) -> false)).containsExactly("a", "a");
    }

    @Test
    void theTwentySeventhIsNumbered() {
        assertThat(Letters.of(54, (_, _) -> true)).contains("z", "a1", "z1", "a2");
    }

    @Test
    void theFastestHasTheFirstLetter() {
        var slow = Sample.ofValues(200, 201, 202, 203, 204);
        var fast = Sample.ofValues(100, 101, 102, 103, 104);
        assertThat(Family.of(List.of(slow, fast), 0.05).letters()).containsExactly("b", "a");
        assertThat(Family.of(List.of(slow, fast, fast), 0.05).letters()).containsExactly("b", "a", "a");
    }

    private static void assertShares(int cells, BiPredicate<Integer, Integer> different) {
        var letters = Letters.of(cells, different).stream()
                .map(text -> Set.of(text.split("(?=[a-z])"))) // the 27th is a1
                .toList();
        for (var a = 0; a < cells; a++) {
            for (var b = 0; b < cells; b++) {
                if (a != b) {
                    var disjoint = java.util.Collections.disjoint(letters.get(a), letters.get(b));
                    assertThat(disjoint).isEqualTo(different.test(a, b));
                }
            }
        }
    }
}
