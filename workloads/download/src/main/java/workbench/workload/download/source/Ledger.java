package workbench.workload.download.source;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What the processes of a run tell each other: how many requests they have made, and when the next may be sent. It lies in memory
 * that all of them map from one file, so that counting needs neither lock nor system call. Thread-safe.
 */
final class Ledger {

    private static final VarHandle NUMBER = ValueLayout.JAVA_LONG.varHandle();

    private static final long COUNT = 0;

    private static final long NEXT = Long.BYTES;

    private final MemorySegment memory;

    /** The ledger of a file, which need not exist yet. */
    Ledger(Path file) throws IOException {
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            memory = channel.map(MapMode.READ_WRITE, 0, 2 * Long.BYTES, Arena.ofAuto());
        }
    }

    /** Counts one more, and says whether it is within a limit. */
    boolean count(long limit) {
        return (long) NUMBER.getAndAdd(memory, COUNT, 1L) < limit;
    }

    /** How often {@link #count} was called. */
    long counted() {
        return (long) NUMBER.getVolatile(memory, COUNT);
    }

    /** When the next request may be sent, in nanoseconds of {@link System#nanoTime}, which processes of a machine share; 0 at first. */
    long next() {
        return (long) NUMBER.getVolatile(memory, NEXT);
    }

    void next(long time) {
        NUMBER.setVolatile(memory, NEXT, time);
    }
}
