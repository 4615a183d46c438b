package workbench.workload.query.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Counts of times")
class TimeCountsTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 7, 8, 9, 15, 16, 17, 1_000, 123_456_789, 3_600_000_000_000L, Long.MAX_VALUE})
    @DisplayName("know a time to an eighth, and never call it shorter")
    void precise(long nanos) {
        var counts = new TimeCounts();
        counts.add(nanos);

        assertThat(counts.within(1)).isBetween(nanos, (long) (nanos * 1.125));
    }

    @Test
    @DisplayName("know within which time a share was")
    void shares() {
        var counts = new TimeCounts();
        LongStream.rangeClosed(1, 100).map(i -> i * 1_000_000).forEach(counts::add);

        assertThat(counts.within(0.5)).isBetween(50_000_000L, 57_000_000L);
        assertThat(counts.within(0.99)).isBetween(99_000_000L, 112_000_000L);
        assertThat(counts.count()).isEqualTo(100);
    }

    @Test
    @DisplayName("survive being written, and add up")
    void written() {
        var counts = new TimeCounts();
        counts.add(-5);
        counts.add(1_000);
        counts.add(1_000);
        var read = TimeCounts.parse(counts.text());
        read.addAll(counts);

        assertThat(read.count()).isEqualTo(6);
        assertThat(read.within(0.3)).isZero();
        assertThat(TimeCounts.parse("").within(0.5)).isZero();
    }
}
