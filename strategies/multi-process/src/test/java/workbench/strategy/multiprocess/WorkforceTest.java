package workbench.strategy.multiprocess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkforceTest {

    private static final OptionalInt AUTO = OptionalInt.empty();

    private static List<Integer> threads(Workforce workforce) {
        return IntStream.range(0, workforce.processes())
                .mapToObj(workforce::threads)
                .toList();
    }

    @Test
    void upToTwiceTheCoresEachProcessHasOneThread() {
        assertThat(threads(Workforce.of(1, AUTO, AUTO, 2))).containsExactly(1);
        assertThat(threads(Workforce.of(4, AUTO, AUTO, 2))).containsExactly(1, 1, 1, 1);
        assertThat(threads(Workforce.of(16, AUTO, AUTO, 8))).hasSize(16).containsOnly(1);
    }

    @Test
    void beyondThatProcessesHaveAsManyThreadsAsTheWidthNeeds() {
        assertThat(threads(Workforce.of(5, AUTO, AUTO, 2))).containsExactly(2, 1, 1, 1);
        assertThat(threads(Workforce.of(1_000, AUTO, AUTO, 2))).containsExactly(250, 250, 250, 250);
        assertThat(threads(Workforce.of(1_000, AUTO, AUTO, 1))).containsExactly(500, 500);
    }

    @Test
    void noProcessHasMoreThreadsThanItMay() {
        assertThat(threads(Workforce.of(7, AUTO, OptionalInt.of(3), 2))).containsExactly(3, 2, 2);
        assertThat(threads(Workforce.of(7, AUTO, OptionalInt.of(1), 2)))
                .hasSize(7)
                .containsOnly(1);
        assertThat(threads(Workforce.of(7, AUTO, OptionalInt.of(50), 2))).containsExactly(7);
    }

    @Test
    void thereAreAsManyProcessesAsAsked() {
        assertThat(threads(Workforce.of(7, OptionalInt.of(2), AUTO, 2))).containsExactly(4, 3);
        assertThat(threads(Workforce.of(7, OptionalInt.of(7), AUTO, 2)))
                .hasSize(7)
                .containsOnly(1);
        assertThat(threads(Workforce.of(3, OptionalInt.of(9), AUTO, 2)))
                .hasSize(3)
                .containsOnly(1);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "7,2", "8,3", "1000,7", "1000000,999", "1000000,1000000"})
    void theThreadsAddUpToTheWidth(int width, int most) {
        var workforce = Workforce.of(width, AUTO, OptionalInt.of(most), 2);
        assertThat(threads(workforce).stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(width);
        assertThat(threads(workforce)).allMatch(threads -> threads >= 1 && threads <= most);
    }

    @Test
    void saysWhatItTakes() {
        assertThat(Workforce.of(1, AUTO, AUTO, 2))
                .asString()
                .startsWith("1 process of 1 thread, which needs at least ");
        assertThat(Workforce.of(1_000, AUTO, AUTO, 2))
                .asString()
                .startsWith("4 processes of 250 threads, which need at least ");
        assertThat(Workforce.of(5, AUTO, AUTO, 2))
                .asString()
                .startsWith("4 processes of 1–2 threads, which need at least ");
    }

    @Test
    void whatDoesNotFitIsRefusedWithTheReason() {
        var thousand = Workforce.of(1_000, AUTO, OptionalInt.of(1), 2);
        assertThat(MultiProcess.unavailable(thousand, thousand.bytes())).isEmpty();
        assertThat(MultiProcess.unavailable(thousand, thousand.bytes() - 1).orElseThrow())
                .matches("at width 1000 it would start 1000 processes of 1 thread, which need at least \\d+\\.\\d GiB "
                        + "of memory, and this machine has \\d+\\.\\d GiB");
    }
}
