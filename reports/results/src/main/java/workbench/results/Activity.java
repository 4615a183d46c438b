package workbench.results;

import org.jspecify.annotations.Nullable;

/**
 * What the machine and the processes of a run did during a span of time: one iteration, or all of a fork's. A part is null
 * where the machine does not report it. Shares are of all processors' time in the span, from 0 to 1. Processor times come in
 * steps of 10 ms, so those of a short span are rough, and {@code foreignShare} may be a little below 0.
 *
 * @param wallNanos the length of the span
 * @param forkCpuNanos processor time of the fork's own JVM
 * @param descendantsCpuNanos processor time of the processes that it started, including those still alive
 * @param serverCpuNanos processor time of what the workload needs outside the fork, such as a server
 * @param parentCpuNanos processor time of the workbench itself
 * @param foreignShare the share that all other programs used
 * @param stealShare the share that the hypervisor gave to other guests (CPU steal)
 * @param pressureShare the share of the span in which some task of the machine waited for a processor (PSI)
 * @param runQueueNanos how long runnable threads of the fork's JVM waited for a processor, summed over the threads alive
 *     at the end of the span
 * @param gcNanos how long the fork's JVM collected garbage
 * @param jitNanos how long its compilers worked, summed over their threads
 */
public record Activity(
        long wallNanos,
        @Nullable Long forkCpuNanos,
        @Nullable Long descendantsCpuNanos,
        @Nullable Long serverCpuNanos,
        @Nullable Long parentCpuNanos,
        @Nullable Double foreignShare,
        @Nullable Double stealShare,
        @Nullable Double pressureShare,
        @Nullable Long runQueueNanos,
        @Nullable Long gcNanos,
        @Nullable Long jitNanos) {}
