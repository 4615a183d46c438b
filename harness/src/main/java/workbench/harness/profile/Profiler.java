package workbench.harness.profile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import workbench.parameter.UsageException;

/** What records where the threads of a fork's JVM are. Both kinds write recordings of one form, which {@link ProfileReader} reads. Immutable. */
public sealed interface Profiler {

    /** What {@link #parse} accepts, to follow "accepted:" in a message. */
    String ACCEPTED = "jfr, or async= and the path of libasyncProfiler.so";

    /** JDK Flight Recorder, which is part of the JDK. */
    record FlightRecorder() implements Profiler {

        /** Deep enough that the bottom of a recursion still shows which item it belongs to. */
        private static final int STACK_DEPTH = 1_024;

        @Override
        public String name() {
            return "jfr";
        }

        /** Environment and command lines of other programs stay out of a file that people pass on. */
        @Override
        public List<String> options(Path recording) {
            return List.of(
                    "-XX:FlightRecorderOptions=stackdepth=" + STACK_DEPTH,
                    "-XX:StartFlightRecording=filename=%s,settings=profile,maxsize=64m".formatted(recording)
                            + ",jdk.ThreadPark#threshold=1ms,jdk.ThreadSleep#threshold=1ms"
                            + ",jdk.JavaMonitorEnter#threshold=1ms,jdk.JavaMonitorWait#threshold=1ms"
                            + ",jdk.InitialEnvironmentVariable#enabled=false,jdk.SystemProcess#enabled=false",
                    "-Xlog:jfr+startup=error",
                    "-Xlog:cds=off"); // the recorder adds a module, so that an archive serves in part only
        }

        @Override
        public String toString() {
            return name();
        }
    }

    /**
     * async-profiler, which is a library of its own.
     *
     * @param library its absolute path
     */
    record AsyncProfiler(Path library) implements Profiler {

        @Override
        public String name() {
            return "async";
        }

        @Override
        public List<String> options(Path recording) {
            return List.of(
                    "-agentpath:%s=start,event=cpu,interval=10ms,lock=1ms,jfr,file=%s".formatted(library, recording));
        }

        @Override
        public String toString() {
            return name() + "=" + library;
        }
    }

    /** Its name in the journal. */
    String name();

    /**
     * The options with which a JVM starts it, and has its recording written when it ends.
     *
     * @param recording the file; its path has no comma, at which these options would end
     */
    List<String> options(Path recording);

    /**
     * The profiler of a text, such as it prints.
     *
     * @throws UsageException if it names a library that cannot be read
     * @throws IllegalArgumentException if it names none of the two
     */
    static Profiler parse(String text) {
        var parts = text.strip().split("=", 2);
        if (parts[0].equals("jfr") && parts.length == 1) {
            return new FlightRecorder();
        }
        if (!parts[0].equals("async")) {
            throw new IllegalArgumentException(text);
        }
        if (parts.length == 1 || parts[1].isEmpty()) {
            throw new UsageException(
                    "--profile async needs its library; accepted: the path of libasyncProfiler.so, as in --profile async=/opt/async-profiler/lib/libasyncProfiler.so");
        }
        var library = Path.of(parts[1]).toAbsolutePath().normalize();
        if (!Files.isRegularFile(library) || !Files.isReadable(library)) {
            throw new UsageException(
                    "--profile async=%s: there is no such file that can be read; accepted: the path of libasyncProfiler.so"
                            .formatted(parts[1]));
        }
        if (library.toString().contains("=")) {
            throw new UsageException(
                    "--profile async=%s: a JVM loads no library with a '=' in its path; accepted: another path"
                            .formatted(parts[1]));
        }
        return new AsyncProfiler(library);
    }
}
