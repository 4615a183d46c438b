package workbench.results;

import org.jspecify.annotations.Nullable;

/**
 * What a fork cost from its start to the end of its measured iterations, its JVM's start included. A part is null if
 * the machine does not report it. "Tree" means the fork's JVM and all processes that it started, including those still
 * alive.
 *
 * @param userNanos processor time of the tree in user mode
 * @param systemNanos processor time of the tree in the kernel
 * @param peakMemoryBytes the largest resident size that the fork's JVM ever had, plus that of each living process of the tree
 * @param allocatedBytes what the fork's JVM allocated on its heap
 * @param voluntarySwitches voluntary context switches of the tree's threads; ended threads of other living processes are missing
 * @param involuntarySwitches involuntary context switches, with the same exception
 * @param peakThreads the most platform threads in the fork's JVM at once
 * @param collections how often the fork's JVM collected garbage
 * @param pauseNanos total time of these collections
 */
public record Cost(
        @Nullable Long userNanos,
        @Nullable Long systemNanos,
        @Nullable Long peakMemoryBytes,
        @Nullable Long allocatedBytes,
        @Nullable Long voluntarySwitches,
        @Nullable Long involuntarySwitches,
        @Nullable Integer peakThreads,
        @Nullable Long collections,
        @Nullable Long pauseNanos) {}
