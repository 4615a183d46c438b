package workbench.workload.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One wait below a frame that is not Java's: the JVM's own when it initialises a class, or that of the C library. What ends the wait
 * early is thrown once that frame is left, since neither lets exceptions through as they are.
 */
final class ForeignFrame {

    /** The wait of the thread that initialises a class. */
    private static final ThreadLocal<ForeignFrame> CURRENT = new ThreadLocal<>();

    private static final byte[] TEMPLATE = template();

    private static final FunctionDescriptor COMPARE =
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS);

    private final Io io;
    private final long nanos;
    private boolean waited;
    private @Nullable Throwable ended;

    ForeignFrame(Io io, long nanos) {
        this.io = io;
        this.nanos = nanos;
    }

    private static byte[] template() {
        try (var in = ForeignFrame.class.getResourceAsStream("WaitsAtOnce.class")) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Called by the initialiser of {@link WaitsAtOnce}. */
    static void awaitCurrent() {
        CURRENT.get().await();
    }

    /** Waits while a class that was never there before initialises itself. */
    void inInitialiser() throws InterruptedException {
        CURRENT.set(this);
        try {
            MethodHandles.lookup().defineHiddenClass(TEMPLATE, true);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        } finally {
            CURRENT.remove();
        }
        end();
    }

    /** Waits in the comparison of two elements that the C library sorts. */
    @SuppressWarnings("restricted") // it sorts memory of its own
    void inNativeCode() throws InterruptedException {
        try (var arena = Arena.ofConfined()) {
            var compare = Linker.nativeLinker().upcallStub(Sort.COMPARISON.bindTo(this), COMPARE, arena);
            Sort.QSORT.invokeExact(arena.allocate(2), 2L, 1L, compare);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) { // what the signature of a method handle allows
            throw new IllegalStateException(e);
        }
        end();
    }

    /** The handles, made when the first item waits so. */
    private static final class Sort {

        private static final MethodHandle QSORT = qsort();
        private static final MethodHandle COMPARISON = comparison();

        @SuppressWarnings("restricted") // the C library's own signature
        private static MethodHandle qsort() {
            var linker = Linker.nativeLinker();
            return linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("qsort"),
                    FunctionDescriptor.ofVoid(
                            ValueLayout.ADDRESS, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.ADDRESS));
        }

        private static MethodHandle comparison() {
            try {
                return MethodHandles.lookup()
                        .findVirtual(
                                ForeignFrame.class,
                                "compare",
                                MethodType.methodType(int.class, MemorySegment.class, MemorySegment.class));
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(e.getMessage(), e);
            }
        }
    }

    @SuppressWarnings("unused") // called through its handle
    private int compare(MemorySegment a, MemorySegment b) {
        await();
        return 0;
    }

    private void await() {
        if (waited) {
            return;
        }
        waited = true;
        try {
            io.await(nanos);
        } catch (Throwable e) { // one that left native code would end the JVM
            ended = e;
        }
    }

    private void end() throws InterruptedException {
        switch (ended) {
            case null -> {}
            case InterruptedException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }
}
