package workbench.harness.probe.child;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import workbench.harness.probe.child.ItemsInFlight.Flight;
import workbench.harness.probe.wire.ProbeFault;
import workbench.process.Patience;

/** Ends this JVM when its threads wait for each other for ever, or a job goes on without any item that begins or ends. */
final class Watchdog implements Runnable {

    private static final Duration PAUSE = Duration.ofMillis(250);

    /** Before it is known how long items take. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** How many times as long as in turn an item may take among others. */
    private static final double AMONG_OTHERS = 50;

    private static final String LOCKS = "java.util.concurrent.locks.Reentrant";

    private final ItemsInFlight flights;
    private final Report report;
    private final Path file;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Runnable end;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("probe-watchdog").unstarted(this);
    private volatile Duration longest = LONGEST;

    /**
     * A watchdog.
     *
     * @param file where the stacks of all threads go
     * @param end ends this JVM
     */
    Watchdog(ItemsInFlight flights, Report report, Path file, Runnable end) {
        this.flights = flights;
        this.report = report;
        this.file = file;
        this.end = end;
    }

    /** Begins to watch. */
    void start() {
        thread.start();
    }

    /** Watches no more. */
    void stop() {
        thread.interrupt();
    }

    /** It is known how long items take. */
    void expect(Pace pace, Duration patience) {
        var nanos = Math.min((long) (AMONG_OTHERS * pace.nanos()), LONGEST.toNanos());
        longest = patience.plusNanos(nanos);
    }

    @Override
    public void run() {
        try {
            while (true) {
                watch();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // all jobs have ended
        }
    }

    /** Watches until an item begins or ends, or none is in flight: what is opened or closed may take long. */
    private void watch() throws InterruptedException {
        var steps = steps();
        var patience = new Patience(longest);
        var before = List.<Long>of();
        while (true) {
            Thread.sleep(PAUSE);
            var all = flights.now();
            if (steps() != steps || all.isEmpty()) {
                return;
            }
            var locked = locked();
            if (!locked.isEmpty() && locked.equals(before)) {
                end(ProbeFault.DEADLOCK, among(all, locked));
            }
            if (patience.isOver()) {
                end(all.stream().allMatch(Watchdog::waitsForLock) ? ProbeFault.DEADLOCK : ProbeFault.HANGS, all);
            }
            before = locked;
        }
    }

    private static List<Flight> among(List<Flight> all, List<Long> threads) {
        return all.stream()
                .filter(flight -> threads.contains(flight.thread().threadId()))
                .toList();
    }

    private long steps() {
        return flights.steps() + report.jobs();
    }

    /** The threads that wait for each other. */
    private List<Long> locked() {
        var found = threads.findDeadlockedThreads();
        return found == null ? List.of() : Arrays.stream(found).sorted().boxed().toList();
    }

    /** Of virtual threads the JVM does not tell which wait for each other. */
    private static boolean waitsForLock(Flight flight) {
        return flight.thread().getState() == Thread.State.BLOCKED
                || Arrays.stream(flight.thread().getStackTrace())
                        .anyMatch(frame -> frame.getClassName().startsWith(LOCKS)
                                && frame.getMethodName().startsWith("lock"));
    }

    private void end(ProbeFault fault, List<Flight> which) {
        dump();
        report.found(fault, Verdicts.some(which.stream().map(Watchdog::words).toList()));
        end.run();
    }

    private void dump() {
        try {
            Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .dumpThreads(file.toAbsolutePath().toString(), HotSpotDiagnosticMXBean.ThreadDumpFormat.TEXT_PLAIN);
        } catch (IOException | RuntimeException _) {
            // What is found is said without it.
        }
    }

    private static String words(Flight flight) {
        var state = switch (flight.thread().getState()) {
            case RUNNABLE -> "runs";
            default -> "waits";
        };
        return "item %d %s%s"
                .formatted(
                        flight.item(),
                        state,
                        Verdicts.place(flight.thread().getStackTrace())
                                .map(" at %s"::formatted)
                                .orElse(""));
    }
}
