package workbench.strategy.hazelcast.simulation;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import workbench.strategy.portion.FittingSize;
import workbench.strategy.portion.ItemRange;
import workbench.strategy.portion.Portions;

/**
 * A job on a cluster, event by event. As many lanes as the members have cores take batches of the sizes that the strategy takes. A batch
 * passes the driver, which has some cores and a queue before them, then the network, a core of a member, the network, and the
 * driver again. Nothing fails, no member is slower than another, and the network has room for all.
 *
 * @param cost what a batch costs
 * @param networkNanos how much longer a batch is on its way than on one machine, there and back
 * @param cores the cores of each machine, the driver's included
 */
record ClusterModel(BatchCost cost, double networkNanos, int cores) {

    private static final Duration AIM = Duration.ofMillis(20);

    /** Where a batch is: about to be sent, or answered. */
    private record BatchEvent(double time, Optional<ItemRange> answered) {}

    /** A job on one machine without a cluster: its floor. */
    static double oneMachine(int items, double itemNanos, int cores) {
        return Math.ceilDiv(items, cores) * itemNanos;
    }

    /** How long a job takes on so many members, each a machine of its own. */
    double cluster(int members, int items, double itemNanos) {
        return run(members * cores, items, itemNanos, cores, cost.memberNanos());
    }

    /** How long a job takes on one machine whose cores perform the items, and do the driver's work, too. */
    double alone(int items, double itemNanos) {
        var shared = new ClusterModel(
                new BatchCost(cost.wireNanos(), 0, cost.memberNanos() + cost.driverNanos(), 0), networkNanos, cores);
        return shared.run(cores, items, itemNanos + cost.driverItemNanos(), cores, shared.cost.memberNanos());
    }

    private double run(int lanes, int items, double itemNanos, int driverCores, double memberNanos) {
        var portions = new Portions(items, new FittingSize(AIM), lanes, 1);
        var events = new PriorityQueue<>(Comparator.comparingDouble(BatchEvent::time));
        var driver = new PriorityQueue<Double>();
        for (var core = 0; core < driverCores; core++) {
            driver.add(0.0);
        }
        for (var lane = 0; lane < Math.min(lanes, items); lane++) {
            events.add(new BatchEvent(0, Optional.empty()));
        }
        var end = 0.0;
        while (!events.isEmpty()) {
            var event = events.remove();
            event.answered().ifPresent(range -> portions.ended(range, (long) (range.size() * itemNanos)));
            var next = portions.next();
            var done = Math.max(event.time(), driver.remove()) + driving(event.answered(), next);
            driver.add(done);
            end = Math.max(end, done);
            if (next.isPresent()) {
                var there = cost.wireNanos() + networkNanos + memberNanos;
                events.add(new BatchEvent(done + there + next.get().size() * itemNanos, next));
            }
        }
        return end;
    }

    /** What the driver does about a batch that is answered and about the next one, half of it each. */
    private double driving(Optional<ItemRange> answered, Optional<ItemRange> next) {
        return answered.map(range -> cost.driverNanos() / 2 + range.size() * cost.driverItemNanos())
                        .orElse(0.0)
                + (next.isPresent() ? cost.driverNanos() / 2 : 0);
    }
}
