package workbench.analysis.trust;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import workbench.results.Activity;
import workbench.results.Calibration;
import workbench.results.Cost;
import workbench.results.Evidence;
import workbench.results.ForkEntry;

/**
 * What no fork of a run has recorded, either because the machine does not report it or because nothing asked for it.
 */
public enum Unrecorded {
    /** The share of the processors that other programs used. */
    FOREIGN_LOAD(ForkEntry::activity, Activity::foreignShare),
    /** The share that the hypervisor gave to others. */
    STEAL(ForkEntry::activity, Activity::stealShare),
    /** The share of the time in which some task waited for a processor. */
    PRESSURE(ForkEntry::activity, Activity::pressureShare),
    /** How long threads waited for a processor. */
    RUN_QUEUE(ForkEntry::activity, Activity::runQueueNanos),
    /** The processor time of the jobs alone. */
    CPU_OF_JOBS(ForkEntry::activity, Activity::forkCpuNanos),
    /** The times of the calibration kernel. */
    CALIBRATION(ForkEntry::calibration, Calibration::beforeNanos),
    /** The processor time of whole forks. */
    CPU_OF_FORKS(ForkEntry::cost, Cost::userNanos),
    /** Peak memory. */
    MEMORY(ForkEntry::cost, Cost::peakMemoryBytes),
    /** Allocated bytes. */
    ALLOCATION(ForkEntry::cost, Cost::allocatedBytes),
    /** Context switches. */
    SWITCHES(ForkEntry::cost, Cost::voluntarySwitches),
    /** How items were spread. */
    SPREAD(ForkEntry::evidence, Evidence::peakInFlight);

    @SuppressWarnings("ImmutableEnumChecker") // method references hold no state
    private final Function<ForkEntry, @Nullable Object> figure;

    <P> Unrecorded(Function<ForkEntry, @Nullable P> part, Function<P, @Nullable Object> figure) {
        this.figure = fork -> {
            var found = part.apply(fork);
            return found == null ? null : figure.apply(found);
        };
    }

    /** What none of these forks has recorded; nothing if there are no forks. */
    static List<Unrecorded> in(List<ForkEntry> forks) {
        return forks.isEmpty()
                ? List.of()
                : Arrays.stream(values())
                        .filter(one -> forks.stream().allMatch(fork -> one.figure.apply(fork) == null))
                        .toList();
    }
}
