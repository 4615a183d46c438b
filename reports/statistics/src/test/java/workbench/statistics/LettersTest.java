package workbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

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
    void tiesNeedNotBeTransitive() {
        assertThat(Letters.of(3, (a, b) -> Set.of(a, b).equals(Set.of(0, 2)))).containsExactly("a", "ab", "b");
        assertThat(Letters.of(3, (_, _) -> true)).containsExactly("a", "b", "c");
        assertThat(Letters.of(2, (_, _) -> false)).containsExactly("a", "a");
    }

    @Test
    void theFastestHasTheFirstLetter() {
        var slow = Sample.ofValues(200, 201, 202, 203, 204);
        var fast = Sample.ofValues(100, 101, 102, 103, 104);
        assertThat(Family.of(List.of(slow, fast), 0.05).letters()).containsExactly("b", "a");
    }

    private static void assertShares(int cells, BiPredicate<Integer, Integer> different) {
        var letters = Letters.of(cells, different).stream()
                .map(text -> text.chars().boxed().collect(Collectors.toSet()))
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
