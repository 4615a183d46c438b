package workbench.harness.probe.child;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is left when all is closed: threads that would keep a JVM from ending, and processes. Daemon threads may be shared by all that
 * is opened later. Used by one thread.
 */
final class Remains {

    /** How long they may take to end. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private static final Duration PAUSE = Duration.ofMillis(5);

    private final Set<Thread> threads = new HashSet<>(living());
    private final Set<Long> processes = new HashSet<>(pids());

    /**
     * What has come since and stays.
     *
     * @return the names of threads and processes
     */
    List<String> found() throws InterruptedException {
        var until = System.nanoTime() + GRACE.toNanos();
        while (!isClean() && System.nanoTime() < until) {
            Thread.sleep(PAUSE);
        }
        if (isClean()) {
            return List.of();
        }
        var newThreads =
                living().stream().filter(one -> !threads.contains(one)).map(thread -> "thread " + thread.getName());
        var newProcesses =
                pids().stream().filter(one -> !processes.contains(one)).map(pid -> "process " + pid);
        return Stream.concat(newThreads, newProcesses).toList();
    }

    private boolean isClean() {
        return threads.containsAll(living()) && processes.containsAll(pids());
    }

    private static List<Thread> living() {
        var group = Objects.requireNonNull(Thread.currentThread().getThreadGroup(), "a living thread has a group");
        while (group.getParent() != null) {
            group = group.getParent();
        }
        var all = new Thread[group.activeCount() + 64];
        return Arrays.stream(all, 0, group.enumerate(all))
                .filter(thread -> thread.isAlive() && !thread.isDaemon())
                .toList();
    }

    private static List<Long> pids() {
        return ProcessHandle.current().children().map(ProcessHandle::pid).toList();
    }
}
