package workbench.harness.machine;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/**
 * The system call {@code getrusage}, the only source that counts the context switches of threads that have ended.
 * Preparing it takes about 60 ms, so it is called only after everything has been measured. Needs
 * native access.
 */
final class ResourceUsage {

    private static final int SELF = 0;
    private static final int ENDED_CHILDREN = -1;

    /** Two times of two words each come first; then fourteen words, of which the last two are the switches. */
    private static final int WORDS = 18;

    private static final int VOLUNTARY = 16;
    private static final int INVOLUNTARY = 17;

    private ResourceUsage() {}

    /** The switches of this process and of its ended children; null if the call is not available. */
    @SuppressWarnings("restricted")
    static @Nullable ContextSwitches switches() {
        if (ValueLayout.ADDRESS.byteSize() != Long.BYTES) {
            return null; // a word of the structure is as long as an address
        }
        try {
            var linker = Linker.nativeLinker();
            var call = linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("getrusage"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
            return ContextSwitches.NONE.plus(of(SELF, call)).plus(of(ENDED_CHILDREN, call));
        } catch (Throwable _) { // not allowed, or not there: the figures are absent
            return null;
        }
    }

    private static ContextSwitches of(int whom, MethodHandle call) throws Throwable {
        try (var arena = Arena.ofConfined()) {
            var usage = arena.allocate(ValueLayout.JAVA_LONG, WORDS);
            if ((int) call.invokeExact(whom, usage) != 0) {
                throw new UnsupportedOperationException("getrusage");
            }
            return new ContextSwitches(
                    usage.getAtIndex(ValueLayout.JAVA_LONG, VOLUNTARY),
                    usage.getAtIndex(ValueLayout.JAVA_LONG, INVOLUNTARY));
        }
    }
}
