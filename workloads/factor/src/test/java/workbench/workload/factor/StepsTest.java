package workbench.workload.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares the counts with those of independent copies of both algorithms that count as they go. */
@DisplayName("The steps of a range of numbers")
class StepsTest {

    @Test
    @DisplayName("are 212,948,130 for the article's algorithm and 1..50,000")
    void article() {
        var counted =
                LongStream.rangeClosed(1, 50_000).map(StepsTest::articleSteps).sum();
        assertThat(counted).isEqualTo(212_948_130);
        assertThat(Steps.of(Algorithm.ARTICLE, 1, 50_000)).isEqualTo(new Steps(counted, articleSteps(49_999)));
    }

    @ParameterizedTest(name = "{0}..{1}")
    @CsvSource({"1, 1", "1, 2", "4, 4", "999, 1999", "1000003, 1000003"})
    @DisplayName("match what the algorithms take")
    void counted(long first, long last) {
        var article =
                LongStream.rangeClosed(first, last).map(StepsTest::articleSteps).summaryStatistics();
        assertThat(Steps.of(Algorithm.ARTICLE, first, last)).isEqualTo(new Steps(article.getSum(), article.getMax()));
        assertThat(Steps.of(Algorithm.SQRT, first, last)).isEqualTo(sqrtSteps(first, last));
    }

    @Test
    @DisplayName("are summed over more numbers than one block holds")
    void blocks() {
        assertThat(Steps.of(Algorithm.SQRT, 7, 200_000)).isEqualTo(sqrtSteps(7, 200_000));
    }

    /** The published algorithm: a list of divisors from 2 up to the number, starting again after each hit. */
    private static long articleSteps(long number) {
        var steps = 0L;
        var left = number;
        var divisor = 2L;
        while (left > 1) {
            steps++;
            if (left % divisor == 0) {
                left /= divisor;
                divisor = 2;
            } else {
                divisor++;
            }
        }
        return steps;
    }

    private static Steps sqrtSteps(long first, long last) {
        var steps =
                LongStream.rangeClosed(first, last).map(StepsTest::sqrtSteps).summaryStatistics();
        return new Steps(steps.getSum(), steps.getMax());
    }

    private static long sqrtSteps(long number) {
        var steps = 0L;
        var left = number;
        for (var divisor = 2L; divisor * divisor <= left; ) {
            steps++;
            if (left % divisor == 0) {
                left /= divisor;
            } else {
                divisor++;
            }
        }
        return steps;
    }
}
