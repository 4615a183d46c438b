package workbench.results.testkit;

import java.util.List;
import java.util.stream.Stream;
import workbench.results.Iteration;
import workbench.results.Latencies;
import workbench.results.RateStep;
import workbench.results.StreamRecord;

/** A stream of a thousand arrivals in five seconds, whose latencies rise evenly up to one and a quarter of their p99. */
final class SyntheticStream {

    private static final int ARRIVALS = 1_000;
    private static final int BELOW = 990;
    private static final long NANOS = 5_000_000_000L;
    private static final long OBJECTIVE_NANOS = 50_000_000;

    private SyntheticStream() {}

    /** The stream of a fork; where a rate was searched, its time is the gap at capacity, which the p99 of 50 ms is at. */
    static StreamRecord of(Iteration value, CellPlan cell) {
        return String.valueOf(cell.arrivals).contains("<=")
                ? served(new Iteration(1, OBJECTIVE_NANOS), cell).after(steps(1e9 / value.nanos()))
                : served(value, cell);
    }

    /** Latency rises with the square of the rate. */
    private static List<RateStep> steps(double capacity) {
        return Stream.of(capacity, 100.0, 200.0, 400.0, 800.0)
                .map(rate -> new RateStep(
                        rate, Math.round(OBJECTIVE_NANOS * Math.pow(rate / capacity, 2)), rate <= capacity))
                .toList();
    }

    private static StreamRecord served(Iteration p99, CellPlan cell) {
        var latency = new Latencies();
        var waiting = new Latencies();
        var service = new Latencies();
        var lateness = new Latencies();
        var done = ARRIVALS - cell.rejected;
        for (var arrival = 1; arrival <= done; arrival++) {
            var nanos = p99.nanos() * Math.min(arrival, BELOW) / BELOW + (arrival > BELOW ? p99.nanos() / 4 : 0);
            latency.add(nanos);
            waiting.add(nanos / 3);
            service.add(nanos - nanos / 3);
            lateness.add(60_000);
        }
        for (var rejected = 0; rejected < cell.rejected; rejected++) {
            latency.add(NANOS);
            lateness.add(60_000);
        }
        return new StreamRecord(
                NANOS,
                done,
                0,
                cell.rejected,
                0,
                null,
                cell.width,
                latency.encoded(),
                waiting.encoded(),
                service.encoded(),
                lateness.encoded(),
                40_000_000,
                List.of());
    }
}
