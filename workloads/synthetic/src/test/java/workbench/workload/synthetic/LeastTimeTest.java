package workbench.workload.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbench.workload.Floor;

/** Worked out by hand: computing that is not all there is counts with 95 % of its time. */
@DisplayName("The least time of a job")
class LeastTimeTest {

    private static final int CORES = 2;

    /** Ten items of 4950 ns: some of 8 lines has two of them, and some of 9, too. */
    @ParameterizedTest(name = "at width {0}")
    @CsvSource({
        "1, WIDTH, 49500",
        "2, WIDTH, 24750",
        "8, WIDTH, 9900",
        "9, WIDTH, 9900",
        "10, ITEM, 4950",
        "100, ITEM, 4950"
    })
    @DisplayName("is set by the width, over which whole items are spread, and then by the longest item")
    void mix(int width, LeastTime.Limit limit, double nanos) {
        assertBound(least(10, 1000, 4000), width, limit, nanos);
    }

    /** Of items of 7, 6, 5 and 1, some of two lines has two of the first three; half of all is 9.5. */
    @Test
    @DisplayName("is set by the longer items, where some line must have two of them")
    void whole() {
        var times = ItemTimes.of(new double[] {1, 7, 6, 5}, Duration.ZERO, Duration.ofNanos(1));
        assertBound(new LeastTime(times, 0, false, false, 0, false), 2, LeastTime.Limit.WIDTH, 11);
    }

    @Test
    @DisplayName("is set by the cores where there is much to compute")
    void cores() {
        assertBound(least(100, 1000, 4000), 100, LeastTime.Limit.CORES, 47_500);
    }

    @Test
    @DisplayName("is set by a lock that is held long, with what waits inside of it")
    void lock() {
        var times = times(10, 100, 1000);
        assertBound(new LeastTime(times, 500, true, false, 0, false), 100, LeastTime.Limit.LOCK, 4750);
        assertBound(new LeastTime(times, 500, true, true, 0, false), 100, LeastTime.Limit.LOCK, 14_750);
    }

    @Test
    @DisplayName("is set by a downstream that serves few")
    void downstream() {
        assertBound(
                new LeastTime(times(10, 100, 4000), 0, false, false, 4, false),
                100,
                LeastTime.Limit.DOWNSTREAM,
                12_000);
    }

    @Test
    @DisplayName(
            "is a share of the sequential time where items only compute: of the cores, of the longest item, of the lock")
    void share() {
        assertShare(new LeastTime(times(10, 1000, 0), 0, false, false, 0, false), 0.5);
        assertShare(
                new LeastTime(
                        ItemTimes.of(new double[] {1, 3}, Duration.ofNanos(1000), Duration.ZERO),
                        0,
                        false,
                        false,
                        0,
                        false),
                0.75);
        assertShare(new LeastTime(times(10, 1000, 0), 4000, true, false, 0, false), 0.8);
    }

    @Test
    @DisplayName("is a time where items wait, or do more than compute")
    void time() {
        assertThat(least(10, 1000, 4000).floor(1, CORES)).hasValue(new Floor.Time(Duration.ofNanos(49_500)));
        assertThat(new LeastTime(times(10, 1000, 0), 0, false, false, 0, true).floor(1, CORES))
                .hasValue(new Floor.Time(Duration.ofNanos(9500)));
    }

    @Test
    @DisplayName("is unknown where nothing takes time, and where it is longer than a day")
    void unknown() {
        assertThat(least(10, 0, 0).floor(1, CORES)).isEmpty();
        assertThat(least(10, 0, 0).bound(1, CORES)).isEmpty();
        assertThat(least(100, 0, Duration.ofHours(1).toNanos()).floor(1, CORES)).isEmpty();
    }

    private static LeastTime least(int count, long computing, long waiting) {
        return new LeastTime(times(count, computing, waiting), 0, false, false, 0, false);
    }

    private static ItemTimes times(int count, long computing, long waiting) {
        var sizes = new double[count];
        Arrays.fill(sizes, 1);
        return ItemTimes.of(sizes, Duration.ofNanos(computing), Duration.ofNanos(waiting));
    }

    private static void assertBound(LeastTime least, int width, LeastTime.Limit limit, double nanos) {
        assertThat(least.bound(width, CORES)).hasValueSatisfying(bound -> {
            assertThat(bound.limit()).isEqualTo(limit);
            assertThat(bound.nanos()).isCloseTo(nanos, within(1e-6));
        });
    }

    private static void assertShare(LeastTime least, double share) {
        assertThat(least.floor(100, CORES))
                .hasValueSatisfying(floor ->
                        assertThat(((Floor.Share) floor).ofSequential()).isCloseTo(share, within(1e-12)));
    }
}
