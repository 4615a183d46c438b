package workbench.harness.machine;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The proc file system of Linux, where there is one. A figure that it does not report is null. Not thread-safe, since
 * all files are read into the same buffer: a fork reads about fifty of them at each boundary of its iterations.
 */
public final class Proc {

    /** The system property that says where it is mounted; {@code /proc} by default. */
    static final String PROPERTY = "workbench.procfs";

    /** The line of the one hierarchy that has all controllers (cgroup v2). */
    private static final String UNIFIED = "\n0::";

    private final String root;
    private final byte[] buffer = new byte[1 << 17];

    /** The proc file system in a folder. */
    public Proc(Path root) {
        this.root = root.toString();
    }

    /** The proc file system of this machine. */
    public static Proc here() {
        return new Proc(Path.of(System.getProperty(PROPERTY, "/proc")));
    }

    public @Nullable Processors processors() {
        var stat = text("stat");
        return stat == null ? null : Processors.parse(stat);
    }

    /** How long some task has waited for a processor since the machine started: pressure stall information. */
    public @Nullable Long pressureNanos() {
        var pressure = text("pressure/cpu");
        var micros = pressure == null ? null : pressureMicros(pressure);
        return micros == null ? null : 1_000 * micros;
    }

    private static @Nullable Long pressureMicros(String pressure) {
        var total = pressure.startsWith("some ") ? pressure.indexOf("total=") : -1;
        return total < 0 ? null : ProcText.behind("total=", pressure.substring(total));
    }

    /** The control group of this process, as a path; {@code /} if there is none. */
    public String controlGroup() {
        var groups = text("self/cgroup");
        var unified = groups == null ? -1 : ("\n" + groups).indexOf(UNIFIED);
        return groups == null || unified < 0
                ? "/"
                : groups.substring(unified + UNIFIED.length() - 1)
                        .lines()
                        .findFirst()
                        .orElse("/");
    }

    public @Nullable ProcessTimes times(long process) {
        var stat = text(process + "/stat");
        return stat == null ? null : ProcessTimes.parse(stat);
    }

    /** The time of a process and of all that it has started, also of what has ended; null if the process has. */
    public @Nullable Long treeNanos(long process) {
        var own = times(process);
        var descendants = descendants(process);
        return own == null
                ? null
                : Long.valueOf(own.nanos() + own.endedNanos() + (descendants == null ? 0 : nanos(descendants)));
    }

    /** The time of processes and of those of their children that have ended. */
    public long nanos(List<Long> processes) {
        var sum = 0L;
        for (var process : processes) {
            var times = times(process);
            sum += times == null ? 0 : times.nanos() + times.endedNanos(); // it has just ended
        }
        return sum;
    }

    /** The largest resident size that a process ever had. */
    @Nullable Long peakMemoryBytes(long process) {
        var status = text(process + "/status");
        var kibibytes = status == null ? null : ProcText.behind("VmHWM:", status);
        return kibibytes == null ? null : 1_024 * kibibytes;
    }

    /** How long each living thread of a process has waited for a processor though it could have run. */
    public @Nullable Map<String, Long> runQueueNanos(long process) {
        var delays = new HashMap<String, Long>();
        for (var thread : threads(process)) {
            var figures = text(process + "/task/" + thread + "/schedstat");
            var numbers = figures == null ? new long[0] : ProcText.numbers(figures.strip());
            if (numbers.length > 1) {
                delays.put(thread, numbers[1]);
            }
        }
        return delays.isEmpty() ? null : delays;
    }

    /** How often living threads of a process have waited. */
    ContextSwitches switches(long process) {
        var sum = ContextSwitches.NONE;
        for (var thread : threads(process)) {
            var status = text(process + "/task/" + thread + "/status");
            sum = status == null ? sum : sum.plus(ContextSwitches.parse(status));
        }
        return sum;
    }

    /** The living descendants of a process; null if the kernel keeps no list of a process's children. */
    public @Nullable List<Long> descendants(long process) {
        var all = new ArrayList<Long>();
        return addDescendants(process, all) ? all : null;
    }

    private boolean addDescendants(long process, List<Long> all) {
        var known = false;
        for (var thread : threads(process)) {
            var children = text(process + "/task/" + thread + "/children");
            if (children != null) {
                known = true;
                for (var child : children.isBlank() ? new long[0] : ProcText.numbers(children.strip())) {
                    all.add(child);
                    addDescendants(child, all);
                }
            }
        }
        return known;
    }

    private String[] threads(long process) {
        var threads = new File(root, process + "/task").list();
        return threads == null ? new String[0] : threads;
    }

    /** The beginning of a file: the buffer holds more than is needed of any of them. */
    private @Nullable String text(String file) {
        try (var in = new FileInputStream(root + File.separator + file)) {
            var length = 0;
            for (var read = 0;
                    read >= 0 && length < buffer.length;
                    read = in.read(buffer, length, buffer.length - length)) {
                length += read;
            }
            return new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
        } catch (IOException _) { // not on Linux, or the process has ended
            return null;
        }
    }
}
