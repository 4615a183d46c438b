package workbench.harness.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import workbench.parameter.OneLine;
import workbench.results.Profile;
import workbench.strategy.BatchJob;

/**
 * Reads what a profiler recorded of a fork: in which methods threads ran, waited, and waited for locks. A thread performs an item
 * while {@link BatchJob#perform} is on its stack; what else a fork does, such as to verify results, is only counted.
 */
public final class ProfileReader {

    private static final String PERFORMS = BatchJob.class.getName() + ".perform";

    private static final Pattern JDK = Pattern.compile("(java|javax|jdk|sun)\\..*");

    /** What differs from run to run in the names of classes that the JDK makes, such as those of lambdas. */
    private static final Pattern GENERATED = Pattern.compile("[.+/]0x[0-9a-f.]+(/0x[0-9a-f]+)?");

    /** Locks of {@code java.util.concurrent}, which park the threads that wait for them. */
    private static final Pattern LOCK =
            Pattern.compile("java\\.util\\.concurrent\\.locks\\.(Reentrant|Stamped).*Lock(\\$.*)?");

    private final FrameTally running = new FrameTally(false);
    private final FrameTally waiting = new FrameTally(true);
    private final FrameTally locks = new FrameTally(true);
    private final boolean everywhere;

    private ProfileReader(boolean everywhere) {
        this.everywhere = everywhere;
    }

    /**
     * Reads a recording.
     *
     * @param everywhere whether all threads count, since items hand parts of themselves to others
     * @throws IOException if it cannot be read, or is not a recording
     */
    public static Profile read(Path file, boolean everywhere) throws IOException {
        var reader = new ProfileReader(everywhere);
        try (var recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                reader.add(recording.readEvent());
            }
        } catch (RuntimeException e) { // of a damaged file
            throw new IOException("it is damaged: " + OneLine.message(e), e);
        }
        return new Profile(reader.running.frames(), reader.waiting.frames(), reader.locks.frames());
    }

    private void add(RecordedEvent event) {
        switch (event.getEventType().getName()) {
            case "jdk.ExecutionSample" -> add(running, event, _ -> true);
            case "jdk.ThreadSleep", "jdk.SocketRead", "jdk.JavaMonitorWait" ->
                add(waiting, event, ProfileReader::isOutsideOfTheJdk);
            case "jdk.ThreadPark" -> add(isForLock(event) ? locks : waiting, event, ProfileReader::isOutsideOfTheJdk);
            case "jdk.JavaMonitorEnter" -> add(locks, event, ProfileReader::isOutsideOfTheJdk);
            default -> {} // of the JVM
        }
    }

    private static boolean isForLock(RecordedEvent park) {
        return park.getValue("parkedClass") instanceof RecordedClass parked
                && LOCK.matcher(parked.getName()).matches();
    }

    private static boolean isOutsideOfTheJdk(String method) {
        return !JDK.matcher(method).matches();
    }

    /** @param telling which method says most, from the top of the stack; the topmost where none does */
    private void add(FrameTally tally, RecordedEvent event, Predicate<String> telling) {
        var methods = methods(event);
        if (methods.isEmpty() || !(everywhere || methods.contains(PERFORMS))) {
            tally.addElsewhere();
            return;
        }
        var method = methods.stream().filter(telling).findFirst().orElse(methods.getFirst());
        tally.add(method, event.hasField("duration") ? event.getDuration() : Duration.ZERO);
    }

    private static List<String> methods(RecordedEvent event) {
        var stack = event.getStackTrace();
        return stack == null
                ? List.of()
                : stack.getFrames().stream()
                        .map(RecordedFrame::getMethod)
                        .filter(Objects::nonNull)
                        .map(method -> name(method.getType(), method.getName()))
                        .toList();
    }

    /** Native code has no class. */
    private static String name(RecordedClass type, String method) {
        var name = type == null ? "" : type.getName();
        return name == null || name.isEmpty() ? method : GENERATED.matcher(name).replaceAll("") + "." + method;
    }
}
