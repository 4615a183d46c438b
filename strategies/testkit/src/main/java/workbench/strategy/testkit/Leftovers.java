package workbench.strategy.testkit;

import static java.util.stream.Collectors.toSet;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A snapshot of threads and processes, to find those that appear later and stay. */
public final class Leftovers {

    /** The virtual threads with which the JVM itself waits for sockets do not count. */
    private static final Pattern VIRTUAL = Pattern.compile("^#(\\d+) \"(?!SubPoller)(.*?)\" virtual");

    private static final Duration PAUSE = Duration.ofMillis(10);

    private final Set<String> before;

    private Leftovers(Set<String> before) {
        this.before = before;
    }

    /**
     * {@return what is there now}
     *
     * @throws IOException if it cannot be determined
     */
    public static Leftovers since() throws IOException {
        return new Leftovers(alive());
    }

    /**
     * What has appeared since and is still there; waits for what is about to end.
     *
     * @param patience the longest wait
     * @return the names of threads and processes
     * @throws IOException if they cannot be determined
     * @throws InterruptedException if the calling thread was interrupted meanwhile
     */
    public Set<String> left(Duration patience) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        var left = news();
        while (!left.isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(PAUSE); // there is no other way to wait for someone else's virtual thread
            left = news();
        }
        return left;
    }

    private Set<String> news() throws IOException {
        var news = alive();
        news.removeAll(before);
        return news;
    }

    private static Set<String> alive() throws IOException {
        var alive = new TreeSet<String>();
        Thread.getAllStackTraces().keySet().stream()
                .filter(Leftovers::mayBeOfAStrategy)
                .map(thread -> "thread #%d '%s'".formatted(thread.threadId(), thread.getName()))
                .forEach(alive::add);
        alive.addAll(virtualThreads());
        ProcessHandle.current()
                .descendants()
                .map(process -> "process " + process.pid())
                .forEach(alive::add);
        return alive;
    }

    /** Neither those that the JVM starts for itself, which belong to other groups, nor those of the common pool. */
    private static boolean mayBeOfAStrategy(Thread thread) {
        var own = Thread.currentThread().getThreadGroup();
        return !thread.getName().startsWith("ForkJoinPool.commonPool")
                && thread.getThreadGroup() != null
                && own != null
                && own.parentOf(thread.getThreadGroup());
    }

    private static Set<String> virtualThreads() throws IOException {
        var folder = Files.createTempDirectory("threads");
        var dump = folder.resolve("dump.txt");
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .dumpThreads(dump.toString(), ThreadDumpFormat.TEXT_PLAIN);
            return Files.readAllLines(dump).stream()
                    .map(VIRTUAL::matcher)
                    .filter(line -> line.find())
                    .map(line -> "virtual thread #%s '%s'".formatted(line.group(1), line.group(2)))
                    .collect(toSet());
        } finally {
            Files.deleteIfExists(dump);
            Files.deleteIfExists(folder);
        }
    }
}
