package workbench.harness.probe.child;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** The items that are being performed, and by which threads. Thread-safe. */
final class ItemsInFlight {

    private final Set<Flight> flights = ConcurrentHashMap.newKeySet();
    private final LongAdder steps = new LongAdder();

    /**
     * An item that is being performed.
     *
     * @param item its index
     */
    record Flight(int item, Thread thread) {}

    /** The calling thread begins an item. */
    Flight begin(int item) {
        var flight = new Flight(item, Thread.currentThread());
        flights.add(flight);
        steps.increment();
        return flight;
    }

    /** It has ended it. */
    void end(Flight flight) {
        flights.remove(flight);
        steps.increment();
    }

    /** How many items have begun or ended so far. */
    long steps() {
        return steps.sum();
    }

    /** Those that are being performed now, by their index. */
    List<Flight> now() {
        return flights.stream().sorted(Comparator.comparingInt(Flight::item)).toList();
    }
}
