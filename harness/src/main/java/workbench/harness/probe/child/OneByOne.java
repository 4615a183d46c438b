package workbench.harness.probe.child;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import workbench.harness.probe.wire.ProbeFault;
import workbench.harness.probe.wire.ProbeMessage.Noticed;
import workbench.workload.Batch;
import workbench.workload.WrongResultException;

/**
 * Performs items one after another, and keeps how long they took.
 *
 * @param <R> the result of an item
 */
final class OneByOne<R> {

    private final Batch<R> batch;
    private final ItemsInFlight flights;
    private final List<KeptResult<R>> kept = new ArrayList<>();
    private long nanos;

    OneByOne(Batch<R> batch, ItemsInFlight flights) {
        this.batch = batch;
        this.flights = flights;
    }

    /**
     * Performs items until they took a time, at least one.
     *
     * @param fault what it is where a result is wrong or an exception is thrown
     * @return what is wrong; empty if nothing is
     */
    Optional<Noticed> perform(List<Integer> items, long mostNanos, ProbeFault fault) throws LinkageError {
        for (var item : items) {
            try {
                perform(item);
            } catch (LinkageError e) {
                throw e;
            } catch (WrongResultException e) {
                return Optional.of(new Noticed(fault, String.valueOf(e.getMessage())));
            } catch (Throwable e) {
                return Optional.of(new Noticed(fault, "item %d threw %s".formatted(item, Verdicts.thrown(e))));
            }
            if (nanos > mostNanos) {
                break;
            }
        }
        return changed();
    }

    private void perform(int item) throws Exception {
        var flight = flights.begin(item);
        try {
            var from = System.nanoTime();
            var result = batch.execute(item);
            nanos += System.nanoTime() - from;
            var one = new KeptResult<>(item, result);
            one.verify(batch);
            kept.add(one);
        } finally {
            flights.end(flight);
        }
    }

    private Optional<Noticed> changed() {
        for (var one : kept) {
            try {
                one.verify(batch);
            } catch (WrongResultException e) {
                return Optional.of(new Noticed(ProbeFault.CHANGED, String.valueOf(e.getMessage())));
            }
        }
        return Optional.empty();
    }

    /** What they are like, by so many points that they passed. */
    Pace pace(long points) {
        return new Pace(Math.max(1, (double) nanos / kept.size()), (double) points / kept.size());
    }
}
