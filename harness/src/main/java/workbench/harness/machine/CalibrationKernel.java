package workbench.harness.machine;

import org.jspecify.annotations.Nullable;

/**
 * A fixed computation: about 4 ms of integer arithmetic and of dependent reads from 256 KiB. A machine that runs it
 * more slowly than before also runs what is measured more slowly. Thread-safe.
 */
public final class CalibrationKernel {

    private static final int TABLE = 1 << 16;
    private static final int STEPS = 1_000_000;
    private static final int RESULT = -1_901_576_376;

    /** After this many runs, the JVM's compilers have done what they can for it. */
    private static final int WARMUP = 30;

    private static @Nullable CalibrationKernel warm;

    private final int[] table = new int[TABLE];

    private CalibrationKernel() {
        var x = 1;
        for (var i = 0; i < TABLE; i++) {
            x = next(x);
            table[i] = x;
        }
        for (var i = 0; i < WARMUP; i++) {
            nanos();
        }
    }

    /** The kernel of this JVM. The first call warms it up, which takes a few hundred milliseconds. */
    public static synchronized CalibrationKernel warm() {
        if (warm == null) {
            warm = new CalibrationKernel();
        }
        return warm;
    }

    /**
     * Runs it once.
     *
     * @return how long it took, in nanoseconds
     * @throws IllegalStateException if the machine computed a wrong result
     */
    public long nanos() {
        var started = System.nanoTime();
        var result = compute();
        var nanos = System.nanoTime() - started;
        if (result != RESULT) {
            throw new IllegalStateException(
                    "the calibration kernel gave %d, not %d: this machine computes wrongly".formatted(result, RESULT));
        }
        return nanos;
    }

    private int compute() {
        var x = 1;
        for (var i = 0; i < STEPS; i++) {
            x = next(x) + table[x & TABLE - 1];
        }
        return x;
    }

    /** Marsaglia's xorshift: G. Marsaglia, Xorshift RNGs, Journal of Statistical Software 8 (2003) 14. */
    private static int next(int x) {
        var y = x ^ x << 13;
        y ^= y >>> 17;
        return y ^ y << 5;
    }
}
