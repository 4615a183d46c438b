package workbench.workload.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** What code can leave behind: threads, processes and files. Threads of the JVM itself and of JUnit do not count. */
final class LeakCheck {

    private LeakCheck() {}

    /** The live platform threads of this program. */
    static Set<Thread> threads() {
        var main = mainGroup();
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getThreadGroup() != null && main.parentOf(thread.getThreadGroup()))
                .filter(thread -> !thread.getName().startsWith("junit-"))
                .filter(thread -> !thread.getName().startsWith("ForkJoinPool.commonPool-"))
                .collect(Collectors.toSet());
    }

    /** The thread group just below that of the JVM's own threads. */
    private static ThreadGroup mainGroup() {
        var group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null && group.getParent().getParent() != null) {
            group = group.getParent();
        }
        return group;
    }

    /** The threads that are alive now, were not before, and do not end within a grace period. */
    static List<Thread> threadsSince(Set<Thread> before, Duration grace) throws InterruptedException {
        var deadline = System.nanoTime() + grace.toNanos();
        var left = threads();
        left.removeAll(before);
        for (var thread : left) {
            thread.join(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
        }
        return left.stream().filter(Thread::isAlive).toList();
    }

    /** The live child processes of this one. */
    static Set<ProcessHandle> processes() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).collect(Collectors.toSet());
    }

    /** The child processes that are alive now, were not before, and do not end within a grace period. */
    static List<ProcessHandle> processesSince(Set<ProcessHandle> before, Duration grace) {
        var left = processes();
        left.removeAll(before);
        var ended = left.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(ended)
                .completeOnTimeout(null, grace.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        return left.stream().filter(ProcessHandle::isAlive).toList();
    }

    /** All files and folders in a folder. */
    static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.skip(1).sorted().toList();
        }
    }
}
