package workbench.workload.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CorruptionTest {

    private record Part(int number, String text) {}

    private record Whole(Part part, boolean is, List<String> others) {}

    private record Positive(int number) {

        Positive {
            if (number <= 0) {
                throw new IllegalArgumentException();
            }
        }
    }

    @Test
    void changesEachPartOfARecordAlone() {
        assertThat(Corruption.of(new Whole(new Part(2, "two"), true, List.of("other"))))
                .isEqualTo(List.of(
                        new Whole(new Part(3, "two"), true, List.of("other")),
                        new Whole(new Part(2, "two?"), true, List.of("other")),
                        new Whole(new Part(2, "two"), false, List.of("other"))));
    }

    @Test
    void changesEachElementOfAnArrayAlone() {
        assertThat(Corruption.of(new long[] {2, 3}).toArray()).containsExactly(new long[] {3, 3}, new long[] {2, 2});
    }

    @Test
    void leavesOutWhatARecordRefuses() {
        assertThat(Corruption.of(new Positive(1))).isEmpty();
    }

    @Test
    void changesNumbersInTheirLastBit() {
        assertThat(Corruption.of(1.5)).isEqualTo(List.of(Math.nextUp(1.5)));
        assertThat(Corruption.of('b')).isEqualTo(List.of('c'));
        assertThat(Corruption.of(null)).isEmpty();
    }
}
