package workbench.workload.download.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A count of traffic")
class TrafficCounterTest {

    private static final long MILLI = 1_000_000;

    private long now = 1;
    private final TrafficCounter traffic = new TrafficCounter(() -> now);

    /** Requests that one look of the event loop finds, each of which is answered in a tenth of a millisecond. */
    private void answerAtOnce(int requests) {
        for (var request = 0; request < requests; request++) {
            traffic.began(request == 0);
            now += MILLI / 10;
            traffic.late(request * MILLI);
            traffic.ended();
        }
    }

    @Test
    @DisplayName("has all in flight together that came together, though each is answered before the next is taken")
    void peak() {
        answerAtOnce(5);
        answerAtOnce(3);
        assertThat(traffic.take().peak()).isEqualTo(5);
        traffic.began(true);
        answerAtOnce(4);
        assertThat(traffic.take().peak()).as("with one that still waits").isEqualTo(5);
        assertThat(traffic.take().peak()).isOne();
    }

    @Test
    @DisplayName("says how late responses without a latency were too")
    void late() {
        answerAtOnce(200);
        var load = traffic.take();
        assertThat(load.lateness()).isEqualTo(197);
        assertThat(load.latest()).isEqualTo(199);
        assertThat(traffic.take().latest()).isNegative();
    }

    @Test
    @DisplayName("is busy from a request to its response, and until the next if that comes at once")
    void busy() {
        now += 500 * MILLI;
        traffic.began(true);
        now += 30 * MILLI;
        traffic.ended();
        now += 9 * MILLI;
        traffic.began(true);
        now += 20 * MILLI;
        assertThat(traffic.take().busyNanos()).isEqualTo(59 * MILLI);
        now += 1 * MILLI;
        traffic.ended();
        now += 11 * MILLI;
        traffic.began(true);
        now += 5 * MILLI;
        traffic.ended();
        now += 500 * MILLI;
        assertThat(traffic.take().busyNanos()).isEqualTo(6 * MILLI);
        assertThat(traffic.take().busyNanos()).isZero();
    }
}
