package workbench.workload.download.profile;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbench.workload.Floor;

@DisplayName("A schedule")
class ScheduleTest {

    @Test
    @DisplayName("has a floor of its longest item or its part of all, whichever is more")
    void floor() {
        var schedule = schedule(Map.of("images", "10", "latency-min", "30ms", "latency-max", "30ms"));
        assertThat(floor(schedule, 1)).isEqualTo(ofMillis(300));
        assertThat(floor(schedule, 4)).isEqualTo(ofMillis(75));
        assertThat(floor(schedule, 50)).isEqualTo(ofMillis(30));
        assertThat(schedule(Map.of("profile", "local")).floor(1)).isEmpty();
    }

    @Test
    @DisplayName("counts the first step once")
    void firstStep() {
        var schedule =
                schedule(Map.of("images", "10", "latency-min", "30ms", "latency-max", "30ms", "first-step", "2s"));
        assertThat(floor(schedule, 10)).isEqualTo(ofMillis(2030));
        assertThat(schedule.greedy(5)).hasValue(ofMillis(2060));
    }

    @Test
    @DisplayName("counts the bandwidth of each connection, and that of all")
    void bandwidth() {
        var one = Map.of("images", "10", "profile", "local", "size-min", "10KiB", "size-max", "10KiB");
        var each = schedule(with(one, "bandwidth", "20KiB"));
        assertThat(floor(each, 2)).isEqualTo(ofMillis(2500));
        assertThat(floor(each, 10)).isEqualTo(ofMillis(500));
        var shared = schedule(with(one, "shared-bandwidth", "20KiB"));
        assertThat(floor(shared, 1)).isEqualTo(ofSeconds(5));
        assertThat(floor(shared, 10)).isEqualTo(ofSeconds(5));
        assertThat(shared.greedy(10)).hasValue(ofSeconds(5));
    }

    @Test
    @DisplayName("counts no more lines than the server works on at once")
    void concurrency() {
        var schedule = schedule(
                Map.of("images", "10", "latency-min", "30ms", "latency-max", "30ms", "server-concurrency", "2"));
        assertThat(floor(schedule, 10)).isEqualTo(ofMillis(150));
        assertThat(schedule.greedy(10)).hasValue(ofMillis(150));
        assertThat(schedule.patience(10)).isEqualTo(ofMillis(150));
    }

    @Test
    @DisplayName("gives each item, in their order, to the line that is free first")
    void greedy() {
        var schedule = schedule(Map.of("images", "5", "latency-min", "10ms", "latency-max", "90ms"));
        var millis = IntStream.range(0, 5)
                .map(image -> (int) schedule.latency(image).toMillis())
                .toArray();
        var lines = new int[2];
        for (var item : millis) {
            lines[lines[0] <= lines[1] ? 0 : 1] += item;
        }
        assertThat(schedule.greedy(2)).hasValue(ofMillis(Math.max(lines[0], lines[1])));
        assertThat(schedule.greedy(1)).hasValue(ofMillis(IntStream.of(millis).sum()));
        assertThat(schedule.greedy(5))
                .hasValue(ofMillis(IntStream.of(millis).max().orElse(0)));
    }

    @ParameterizedTest(name = "{1} s at width {0}")
    @CsvSource({"1, 14.0", "4, 5.0", "8, 3.6"})
    @DisplayName("of the article fits the published times")
    void article(int width, double seconds) {
        assertThat(seconds(schedule(Map.of("profile", "article")).greedy(width).orElseThrow()))
                .isCloseTo(seconds, within(0.05 * seconds));
        assertThat(seconds(schedule(Map.of("profile", "scaled")).greedy(width).orElseThrow()))
                .isCloseTo(seconds / 10, within(0.005 * seconds));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    @ParameterizedTest
    @CsvSource({"lan", "broadband", "mobile", "article", "scaled"})
    @DisplayName("of each profile is what the README says")
    void readme(String profile) throws Exception {
        var schedule = schedule(Map.of("profile", profile));
        var times = IntStream.of(1, 4, 8, 52)
                .mapToObj(width -> String.format(
                        Locale.ROOT,
                        "%.2f · %.2f",
                        seconds(floor(schedule, width)),
                        seconds(schedule.greedy(width).orElseThrow())))
                .collect(Collectors.joining(" | "));
        assertThat(Files.readAllLines(Path.of("README.md")))
                .anyMatch(line -> line.startsWith("| `" + profile + "`") && line.endsWith("| " + times + " |"));
    }

    @ParameterizedTest
    @CsvSource({"lan", "broadband", "mobile", "article", "scaled"})
    @DisplayName("of each profile is no shorter than its floor")
    void noShorter(String profile) {
        var schedule = schedule(Map.of("profile", profile));
        for (var width : new int[] {1, 4, 8, 52}) {
            assertThat(schedule.greedy(width).orElseThrow()).isGreaterThanOrEqualTo(floor(schedule, width));
        }
    }

    private static Duration floor(Schedule schedule, int width) {
        var floor = (Floor.Time) schedule.floor(width).orElseThrow();
        assertThat(floor.greedy()).isEqualTo(schedule.greedy(width).orElseThrow());
        return floor.duration();
    }

    private static Map<String, String> with(Map<String, String> texts, String key, String text) {
        var all = new LinkedHashMap<>(texts);
        all.put(key, text);
        return all;
    }

    private static Schedule schedule(Map<String, String> texts) {
        return ServerOptions.of(texts).schedule();
    }
}
