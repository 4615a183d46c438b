package workbench.workload.download.profile;

import java.time.Duration;
import java.util.ArrayList;
import workbench.parameter.Durations;

/**
 * What makes the server slower than the machine it runs on.
 *
 * @param latency how long it waits before it answers a request
 * @param firstStep how long each job waits for its first answer
 * @param bandwidth the most bytes per second that one connection gets; 0 for no limit
 * @param sharedBandwidth the most bytes per second that all connections get together; 0 for no limit
 * @param concurrency the most requests that it works on at once, while others wait their turn; 0 for no limit
 */
public record Shaping(Latency latency, Duration firstStep, long bandwidth, long sharedBandwidth, int concurrency) {

    /** How many of {@code width} simultaneous requests the server works on. */
    public int lines(int width) {
        return concurrency == 0 ? width : Math.min(width, concurrency);
    }

    /** A description, such as {@code latency 100ms–270ms uniform, first step 2s}. */
    @Override
    public String toString() {
        var words = new ArrayList<String>();
        words.add("latency " + latency);
        if (!firstStep.isZero()) {
            words.add("first step " + Durations.format(firstStep));
        }
        if (bandwidth > 0) {
            words.add("%d bytes/s a connection".formatted(bandwidth));
        }
        if (sharedBandwidth > 0) {
            words.add("%d bytes/s in all".formatted(sharedBandwidth));
        }
        if (concurrency > 0) {
            words.add("at most %d requests at once".formatted(concurrency));
        }
        return String.join(", ", words);
    }
}
