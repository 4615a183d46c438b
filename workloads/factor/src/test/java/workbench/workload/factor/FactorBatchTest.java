package workbench.workload.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import workbench.parameter.Arguments;
import workbench.plugin.Setting;
import workbench.process.ChildLauncher;
import workbench.workload.Floor;
import workbench.workload.WrongResultException;

@DisplayName("A batch of numbers to factor")
class FactorBatchTest {

    @ParameterizedTest
    @EnumSource
    @DisplayName("splits each number into its prime factors, ascending")
    void splits(Algorithm algorithm) {
        var batch = new FactorBatch(new long[] {1, 2, 4, 97, 360, 49_999L * 50_021L}, algorithm);
        assertThat(IntStream.range(0, batch.size()).mapToObj(batch::execute))
                .containsExactly(
                        new long[] {},
                        new long[] {2},
                        new long[] {2, 2},
                        new long[] {97},
                        new long[] {2, 2, 2, 3, 3, 5},
                        new long[] {49_999, 50_021});
    }

    @ParameterizedTest(name = "{1}: {2}")
    @MethodSource
    @DisplayName("rejects wrong factors and says why")
    void refuses(long number, long[] factors, String reason) {
        var batch = new FactorBatch(new long[] {number}, Algorithm.ARTICLE);
        assertThatExceptionOfType(WrongResultException.class)
                .isThrownBy(() -> batch.verify(0, factors))
                .withMessageStartingWith(number + " is not split into its prime factors by [")
                .withMessageEndingWith("]: " + reason);
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> refuses() {
        return Stream.of(
                wrong(12, "their product is 1"),
                wrong(12, "their product is 6", 2, 3),
                wrong(12, "4 is not prime", 3, 4),
                wrong(12, "2 is out of order", 2, 3, 2),
                wrong(12, "their product is larger", 2, 2, 3, 3),
                wrong(12, "1 is not prime", 1, 2, 2, 3),
                wrong(12, "0 is not prime", 0),
                wrong(12, "-2 is not prime", -2, -2, 3),
                wrong(2, "their product is larger", 2, 9_223_372_036_854_775_783L),
                wrong(1, "their product is larger", 2));
    }

    private static org.junit.jupiter.params.provider.Arguments wrong(long number, String reason, long... factors) {
        return org.junit.jupiter.params.provider.Arguments.of(number, factors, reason);
    }

    @Test
    @DisplayName("takes the numbers in the requested order")
    void orders() {
        assertThat(numbers(Map.of("numbers", "4", "from", "7"))).containsExactly(7, 8, 9, 10);
        assertThat(numbers(Map.of("numbers", "4", "from", "7", "order", "descending")))
                .containsExactly(10, 9, 8, 7);
        var shuffled = numbers(Map.of("numbers", "100", "order", "shuffled"));
        assertThat(shuffled)
                .containsExactlyInAnyOrder(LongStream.rangeClosed(1, 100).toArray())
                .isNotEqualTo(numbers(Map.of("numbers", "100")))
                .isNotEqualTo(numbers(Map.of("numbers", "100", "order", "shuffled", "seed", "2")));
        assertThat(numbers(Map.of("numbers", "100", "order", "shuffled"))).isEqualTo(shuffled);
    }

    @ParameterizedTest(name = "of {0} numbers from {1} at width {2}")
    @CsvSource({"50000, 1, 1, 0.000235", "50000, 1, 2, 0.000235", "1, 97, 8, 1", "1, 1, 8, 1", "2, 4, 1000, 0.666667"})
    @DisplayName("has a floor set by the width, the cores or the largest number")
    void floor(String numbers, String from, int width, double largest) {
        try (var batch = open(Map.of("numbers", numbers, "from", from))) {
            var cores = Math.min(width, Runtime.getRuntime().availableProcessors());
            assertThat(batch.floor(width))
                    .hasValueSatisfying(floor -> assertThat(((Floor.Share) floor).ofSequential())
                            .isCloseTo(Math.max(1.0 / cores, largest), within(1e-6)));
        }
    }

    @Test
    @DisplayName("has a floor on other machines that is set by their cores")
    void floorElsewhere() {
        try (var batch = open(Map.of("numbers", "50000", "from", "1"))) {
            assertThat(batch.floor(64, 32)).contains(new Floor.Share(1.0 / 32));
            assertThat(batch.floor(16, 32)).contains(new Floor.Share(1.0 / 16));
        }
    }

    private static long[] numbers(Map<String, String> given) {
        try (var batch = open(given)) {
            return IntStream.range(0, batch.size())
                    .mapToLong(item -> described(batch, item))
                    .toArray();
        }
    }

    private static long described(FactorBatch batch, int item) {
        var bytes = new ByteArrayOutputStream();
        try {
            batch.describe(item, new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return ByteBuffer.wrap(bytes.toByteArray()).getLong();
    }

    private static FactorBatch open(Map<String, String> given) {
        var workload = new FactorWorkload();
        var arguments = Arguments.of(workload.parameters(), given);
        return (FactorBatch) workload.open(new Setting(arguments, 1, Path.of("unused"), ChildLauncher.likeThisJvm()));
    }
}
