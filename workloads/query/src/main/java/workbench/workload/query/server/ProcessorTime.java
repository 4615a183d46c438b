package workbench.workload.query.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The processor time of a process, of those that it has started, and, on Linux, of those of them that have ended. */
final class ProcessorTime {

    /** What Linux shows its users, whatever it counts by itself. */
    private static final long NANOS_PER_TICK = 10_000_000;

    /** Of what follows the name in {@code /proc/PID/stat}: time of its own, as user and in the kernel, and of ended children. */
    private static final int FIRST = 11;

    private static final int LAST = 14;

    private ProcessorTime() {}

    /** Until now; empty where the system does not tell. */
    static OptionalLong of(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(ProcessorTime::nanos)
                .flatMap(Optional::stream)
                .mapToLong(Long::longValue)
                .reduce(Long::sum);
    }

    private static Optional<Long> nanos(ProcessHandle process) {
        try {
            var stat = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            var ticks = 0L;
            for (var field = FIRST; field <= LAST; field++) {
                ticks += Long.parseLong(fields[field]);
            }
            return Optional.of(ticks * NANOS_PER_TICK);
        } catch (IOException _) { // not on Linux, or it has just ended
            return process.info().totalCpuDuration().map(Duration::toNanos);
        }
    }
}
