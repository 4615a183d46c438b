package workbench.harness.evidence;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import jdk.management.VirtualThreadSchedulerMXBean;
import workbench.results.Evidence.Pinning;

/**
 * Watches the virtual threads of this JVM for a while: what pinned them to their carriers, from the events of JDK
 * Flight Recorder, and the most that were mounted and queued, sampled every millisecond. One thread starts and ends the
 * watch.
 */
public final class VirtualThreadWatch implements AutoCloseable {

    private static final String PINNED = "jdk.VirtualThreadPinned";
    private static final Duration SAMPLING = Duration.ofMillis(1);

    private final Recording recording = new Recording();
    private final VirtualThreadSchedulerMXBean scheduler =
            ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
    private final Thread sampler =
            Thread.ofPlatform().daemon().name("scheduler-watch").unstarted(this::sample);

    private volatile boolean ended;
    private int mounted;
    private long queued;

    private VirtualThreadWatch() {}

    /**
     * What was seen.
     *
     * @param pinnings what pinned virtual threads to their carriers, the longest first
     * @param mounted the most virtual threads on carriers at once
     * @param queued the most that waited for a carrier at once
     */
    public record Seen(List<Pinning> pinnings, int mounted, long queued) {}

    /** Starts to watch, which takes a few hundred milliseconds; empty if this JVM was built without what it needs. */
    public static Optional<VirtualThreadWatch> start() {
        try {
            var watch = new VirtualThreadWatch();
            watch.recording.enable(PINNED).withThreshold(Duration.ZERO).withStackTrace();
            watch.recording.start();
            watch.sampler.start();
            return Optional.of(watch);
        } catch (IllegalStateException | LinkageError _) {
            return Optional.empty();
        }
    }

    private void sample() {
        while (!ended) {
            mounted = Math.max(mounted, scheduler.getMountedVirtualThreadCount());
            queued = Math.max(queued, scheduler.getQueuedVirtualThreadCount());
            LockSupport.parkNanos(SAMPLING.toNanos());
        }
    }

    /**
     * Ends the watch.
     *
     * @param folder where the recording is kept while it is read
     */
    public Seen end(Path folder) throws IOException, InterruptedException {
        stop();
        sampler.join();
        var file = Files.createTempFile(folder, "virtual-threads", ".jfr");
        try {
            recording.dump(file);
            return new Seen(pinnings(RecordingFile.readAllEvents(file)), mounted, queued);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void stop() {
        if (!ended) {
            ended = true;
            recording.stop();
        }
    }

    private static List<Pinning> pinnings(List<RecordedEvent> events) {
        var byCause = new LinkedHashMap<List<String>, Pinning>();
        for (var event : events) {
            var one = new Pinning(
                    reason(event), place(event), 1, event.getDuration().toNanos());
            byCause.merge(List.of(one.reason(), one.place()), one, VirtualThreadWatch::sum);
        }
        var all = new ArrayList<>(byCause.values());
        all.sort((a, b) -> Long.compare(b.nanos(), a.nanos()));
        return List.copyOf(all);
    }

    private static Pinning sum(Pinning one, Pinning other) {
        return new Pinning(one.reason(), one.place(), one.count() + other.count(), one.nanos() + other.nanos());
    }

    private static String reason(RecordedEvent event) {
        var reason = event.getString("pinnedReason");
        return reason == null ? "unknown" : reason;
    }

    /** The topmost method that is not the JDK's own way of waiting. */
    private static String place(RecordedEvent event) {
        var stack = event.getStackTrace();
        if (stack == null) {
            return "";
        }
        return stack.getFrames().stream()
                .map(frame -> frame.getMethod().getType().getName() + "."
                        + frame.getMethod().getName())
                .filter(method -> !method.startsWith("java.") && !method.startsWith("jdk.internal."))
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        stop();
        recording.close();
    }
}
