package workbench.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbench.statistics.Estimate;
import workbench.statistics.Interval;

/** Digits and units. */
class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "184.31e6, 181.2e6, 187.4e6, 184 ms, 181–187 ms",
        "184.31e6, 184.1e6, 184.6e6, 184.3 ms, 184.1–184.6 ms",
        "1.2554e9, 1.2401e9, 1.2709e9, 1.255 s, 1.240–1.271 s",
        "1.2554e9, 0.95e9, 1.66e9, 1.3 s, 1.0–1.7 s",
        "12345, 12000, 12700, 12.3 µs, 12.0–12.7 µs",
        "640, 610, 670, 640 ns, 610–670 ns",
        "100e6, 20e6, 500e6, 100 ms, 20–500 ms",
    })
    void digitsAreThoseThatTheIntervalAllows(double value, double low, double high, String time, String interval) {
        var estimate = new Estimate(value, Optional.of(new Interval(low, high, .95)), 5, List.of());

        assertThat(Figures.time(estimate)).isEqualTo(time);
        assertThat(Figures.interval(estimate)).isEqualTo(interval);
    }

    @Test
    void withoutAnIntervalThereAreTwoDigits() {
        var estimate = new Estimate(1.2554e9, Optional.empty(), 2, List.of());

        assertThat(Figures.time(estimate)).isEqualTo("1.3 s");
        assertThat(Figures.interval(estimate)).isEqualTo("–");
    }

    @ParameterizedTest
    @CsvSource({"1.3142, 1.22, 1.41, 1.31×", "1.0483, 1.0311, 1.0661, 1.048×", "7.6489, 7.52, 7.77, 7.65×"})
    void ratios(double ratio, double low, double high, String text) {
        assertThat(Figures.ratio(ratio, Optional.of(new Interval(low, high, .95))))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "1.26, 1.04, 1.53, 1.04–1.53",
        "1.26, 1, 1.53, 1.0–1.5",
        "1.3, 1.0001, 1.6, 1.000–1.600",
        "1.3, 1.11, 1.6, 1.1–1.6"
    })
    void anEndThatIsNotOneDoesNotLookLikeIt(double ratio, double low, double high, String text) {
        assertThat(Figures.ratioInterval(ratio, Optional.of(new Interval(low, high, .95))))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"a; a", "a,b; a and b", "a,b,c; a, b and c"})
    void lists(String names, String text) {
        assertThat(Figures.list(List.of(names.split(",", -1)))).isEqualTo(text);
    }
}
