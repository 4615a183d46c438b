package workbench.results.testkit;

import workbench.results.Iteration;
import workbench.results.Latencies;
import workbench.results.StreamRecord;

/** A stream of a thousand arrivals in five seconds, whose latencies rise evenly up to one and a quarter of their p99. */
final class SyntheticStream {

    private static final int ARRIVALS = 1_000;
    private static final int BELOW = 990;
    private static final long NANOS = 5_000_000_000L;

    private SyntheticStream() {}

    static StreamRecord of(Iteration p99, CellPlan cell) {
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
                40_000_000);
    }
}
