package workbench.workload.query;

import java.time.Duration;
import java.util.Optional;
import workbench.parameter.Arguments;
import workbench.workload.Floor;

/**
 * The least time of slow queries, all of which sleep equally long: as many at once as there are connections, and no more than the width.
 *
 * @param pause how long each sleeps; zero where items do not sleep, and nothing is known
 * @param connections of the pool
 */
record LeastWait(Duration pause, int connections) {

    static LeastWait of(Arguments arguments, int connections) {
        var sleeps = QueryDials.kind(arguments) == QueryKind.SLOW;
        return new LeastWait(sleeps ? arguments.get(QueryDials.PAUSE) : Duration.ZERO, connections);
    }

    /** The floor of so many items; empty where it is unknown, or longer than a floor may be. */
    Optional<Floor> floor(int items, int width) {
        var lines = Math.min(width, connections);
        var turns = (items + lines - 1L) / lines;
        var least = pause.multipliedBy(turns);
        return least.isPositive() && least.compareTo(Floor.LONGEST) <= 0
                ? Optional.of(new Floor.Time(least))
                : Optional.empty();
    }
}
