package workbench.strategy.multiprocess;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * How a width is spread over worker processes: as evenly as can be, so that the threads of all of them add up to it.
 *
 * @param width the threads of all processes together
 * @param processes how many processes there are, at least 1 and at most the width
 */
record Workforce(int width, int processes) {

    /** How many processes there are for each core, at most, where nobody says how many threads they have. */
    private static final int PROCESSES_PER_CORE = 2;

    private static final long MIB = 1L << 20;

    /** What a worker that has opened a small workload keeps in memory at least, by measurement. */
    private static final long PROCESS_BYTES = 40 * MIB;

    /** What each thread adds to that at least: the used part of its stack, and its share of the JVM's book-keeping. */
    private static final long THREAD_BYTES = 64L << 10;

    private static final long GIB = 1L << 30;

    /**
     * As many processes as the width, each of one thread, but no more than two a core; or as many as somebody says; or as few as hold
     * the width where somebody says how many threads each may have.
     *
     * @param workers the number of processes, if somebody says so; those beyond the width are left out
     * @param threads the most threads of a process, if somebody says so
     * @param cores the processors of this machine
     */
    static Workforce of(int width, OptionalInt workers, OptionalInt threads, int cores) {
        if (workers.isPresent()) {
            return new Workforce(width, Math.min(width, workers.getAsInt()));
        }
        return new Workforce(
                width,
                threads.isPresent()
                        ? Math.ceilDiv(width, threads.getAsInt())
                        : Math.min(width, PROCESSES_PER_CORE * cores));
    }

    /** The threads of one of the processes, counted from 0. */
    int threads(int process) {
        return width / processes + (process < width % processes ? 1 : 0);
    }

    /** The memory that all processes need at least. */
    long bytes() {
        return processes * PROCESS_BYTES + width * THREAD_BYTES;
    }

    /** Such as {@code 4} or {@code 2–3}. */
    String threadsEach() {
        var most = threads(0);
        var least = threads(processes - 1);
        return most == least ? String.valueOf(most) : least + "–" + most;
    }

    /** Such as {@code 4 processes of 250 threads, which need at least 223 MiB of memory}. */
    @Override
    public String toString() {
        var each = threads(0) == 1 ? "1 thread" : threadsEach() + " threads";
        return processes == 1
                ? "1 process of %s, which needs at least %s of memory".formatted(each, words(bytes()))
                : "%d processes of %s, which need at least %s of memory".formatted(processes, each, words(bytes()));
    }

    /** Such as {@code 80 MiB} or {@code 1.5 GiB}. */
    static String words(long bytes) {
        return bytes < GIB
                ? "%d MiB".formatted(Math.round((double) bytes / MIB))
                : String.format(Locale.ROOT, "%.1f GiB", (double) bytes / GIB);
    }
}
