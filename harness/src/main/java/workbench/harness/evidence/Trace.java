package workbench.harness.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * When each item of a job ran, and who performed it: a thread of this process, or a worker of another one, given by
 * name.
 */
public final class Trace {

    /** The most items that a written trace may have; its file is then about 3 MB. */
    public static final int LONGEST = 100_000;

    /** What the process of this class is called in a trace. */
    private static final String FORK = "fork";

    private final @Nullable Object[] workers;
    private final long[] started;
    private final long[] ended;

    Trace(@Nullable Object[] workers, long[] started, long[] ended) {
        this.workers = workers;
        this.started = started;
        this.ended = ended;
    }

    /** The most items that were in flight at once. */
    public int peakInFlight() {
        var starts = started.clone();
        var ends = ended.clone();
        Arrays.sort(starts);
        Arrays.sort(ends);
        var peak = 0;
        var over = 0;
        for (var begun = 1; begun <= starts.length; begun++) {
            // An end and a start at one instant do not overlap; the item that has just begun is in flight, though it
            // took no time.
            while (over < begun - 1 && ends[over] <= starts[begun - 1]) {
                over++;
            }
            peak = Math.max(peak, begun - over);
        }
        return peak;
    }

    /** How many workers had items. */
    public int workers() {
        return new HashSet<>(Arrays.asList(workers)).size();
    }

    /** Whether some items were performed by virtual threads. */
    public boolean hasVirtualThreads() {
        return Arrays.stream(workers).anyMatch(worker -> worker instanceof Thread thread && thread.isVirtual());
    }

    /** Whether all items were performed in this process. */
    public boolean isLocal() {
        return Arrays.stream(workers).allMatch(Thread.class::isInstance);
    }

    /**
     * Writes the trace as CSV with the columns {@code item}, {@code worker}, {@code started}, {@code ended} and {@code process}.
     * Times are in nanoseconds from the start of the first item; items are in the order in which they started.
     *
     * @param file created with its folder, or overwritten
     * @return whether it was written: a trace of more than {@value #LONGEST} items is not
     */
    public boolean write(Path file) throws IOException {
        if (started.length > LONGEST) {
            return false;
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        var begin = Arrays.stream(started).min().orElse(0);
        try (var out = Files.newBufferedWriter(file)) {
            out.write("item,worker,started,ended,process\n");
            for (var item : inOrder()) {
                out.write("%d,%s,%d,%d,%s%n"
                        .formatted(
                                item,
                                quoted(name(workers[item])),
                                started[item] - begin,
                                ended[item] - begin,
                                quoted(process(workers[item]))));
            }
        }
        return true;
    }

    private int[] inOrder() {
        return IntStream.range(0, started.length)
                .boxed()
                .sorted(Comparator.comparingLong(item -> started[item]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /** The process of a worker: this one, or that by which the worker is named, without the number of a thread there. */
    private static String process(@Nullable Object worker) {
        return worker instanceof String elsewhere ? elsewhere.replaceFirst("\\.\\d+$", "") : FORK;
    }

    /** Virtual threads have no name, or all share one, so their ids are added. */
    private static String name(@Nullable Object worker) {
        return switch (worker) {
            case Thread thread
            when thread.isVirtual() ->
                "%s-%d".formatted(thread.getName().isEmpty() ? "virtual" : thread.getName(), thread.threadId());
            case Thread thread -> thread.getName();
            case null -> "";
            default -> worker.toString();
        };
    }
}
