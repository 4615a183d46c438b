package workbench.workload.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import workbench.parameter.UsageException;
import workbench.workload.Task;

@DisplayName("The form of results")
class ResultFormTest {

    @SuppressWarnings("ArrayRecordComponent") // what people write
    record Everything(
            boolean flag,
            byte small,
            char letter,
            float single,
            double number,
            String text,
            byte[] bytes,
            int[][] table,
            BigInteger big,
            BigDecimal exact,
            TimeUnit unit,
            UUID id,
            Instant instant,
            ZonedDateTime there,
            LocalDate day,
            Duration length,
            OptionalInt perhaps,
            Optional<List<String>> words,
            Map<LocalDate, Set<Long>> byDay) {}

    private abstract static class Giving<R> implements Task<Integer, R> {

        @Override
        public List<Integer> items() {
            return Task.numbers(1);
        }

        @Override
        public R perform(Integer item) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class GivesEverything extends Giving<Everything> {}

    private static final class GivesSets extends Giving<Set<Object>> {}

    private static final class GivesTexts extends Giving<Set<String>> {}

    private static final class GivesMaps extends Giving<Map<String, Integer>> {}

    private static final class GivesDoubles extends Giving<Double> {}

    record Page(Date printed) {}

    private static final class GivesDates extends Giving<List<Page>> {}

    private static final class GivesStreams extends Giving<Stream<String>> {}

    private static final class GivesNothing extends Giving<Void> {}

    private static Everything everything() {
        return new Everything(
                true,
                (byte) -3,
                'ü',
                1.1f,
                -0.0,
                "größer\n\"quoted\" \uD83D\uDE00",
                new byte[] {0, -1, 127},
                new int[][] {{1, 2}, {}, {-3}},
                BigInteger.TWO.pow(100),
                new BigDecimal("1.500"),
                TimeUnit.DAYS,
                new UUID(1, 2),
                Instant.parse("2026-01-02T03:04:05.123456789Z"),
                ZonedDateTime.parse("2026-01-02T03:04:05+01:00[Europe/Berlin]"),
                LocalDate.of(2026, 2, 28),
                Duration.ofNanos(1_000_000_001),
                OptionalInt.empty(),
                Optional.of(List.of("a", "")),
                Map.of(LocalDate.of(2026, 1, 2), Set.of(2L, 1L), LocalDate.of(2025, 1, 2), Set.of()));
    }

    @Test
    @DisplayName("gives a result of every type back as it was")
    void roundTrip() throws Exception {
        var form = ResultForm.of(GivesEverything.class);
        var bytes = form.encode(everything());
        var read = (Everything) form.decode(bytes);
        assertThat(read).usingRecursiveComparison().isEqualTo(everything());
        assertThat(form.encode(read)).isEqualTo(bytes);
        assertThat(form.encode(new EncodedResult(bytes))).isSameAs(bytes);
    }

    @Test
    @DisplayName("is the same whatever the order of sets and maps")
    void order() throws Exception {
        var texts = ResultForm.of(GivesTexts.class);
        var forwards = new LinkedHashSet<>(List.of("b", "aa", "a"));
        assertThat(texts.encode(forwards)).isEqualTo(texts.encode(forwards.reversed()));
        var maps = ResultForm.of(GivesMaps.class);
        var map = new LinkedHashMap<>(Map.of("b", 1));
        map.putFirst("c", 2);
        assertThat(maps.encode(map)).isEqualTo(maps.encode(map.reversed()));
    }

    @Test
    @DisplayName("differs for numbers that differ in one bit")
    void bits() throws Exception {
        var form = ResultForm.of(GivesDoubles.class);
        assertThat(form.encode(Math.nextUp(0.1))).isNotEqualTo(form.encode(0.1));
        assertThat(form.encode(-0.0)).isNotEqualTo(form.encode(0.0));
        assertThat(form.decode(form.encode(Double.NaN))).isEqualTo(Double.NaN);
    }

    @Test
    @DisplayName("names a type that cannot be compared, where it is, and what to return")
    void refused() {
        refuses(
                GivesDates.class,
                "gives java.util.Date in Page.printed, which cannot be compared by its content; return");
        refuses(GivesStreams.class, "gives java.util.stream.Stream, which cannot be compared by its content; return");
        refuses(GivesSets.class, "gives results of an unknown type (Object), which cannot be compared");
        refuses(GivesNothing.class, "returns nothing, so nothing could be checked");
    }

    private static void refuses(Class<?> task, String why) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> ResultForm.of(task))
                .withMessageStartingWith(task.getName())
                .withMessageContaining(why);
    }
}
