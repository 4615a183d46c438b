package workbench.strategy;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import workbench.strategy.ItemFailedException.FailureMode;
import workbench.workload.Batch;
import workbench.workload.WrongResultException;

/**
 * One stream over a batch that is open in this process: arrival <i>k</i> performs item <i>k</i> modulo the size of the batch. It keeps
 * results and times, holds the backlog to its bound, and detects arrivals that were lost, performed twice, too early or too late.
 *
 * <p>Use it so: one thread lets {@linkplain #arrive arrivals come} and, if they take too long, another one {@linkplain #end ends} the
 * stream; then {@link Intake#drain} returns, the stream is {@linkplain #seal sealed}, and its results are {@linkplain #verify verified}.
 *
 * @param <R> the result of an item
 */
public final class BatchStream<R> implements Arrivals {

    /** The states of an arrival; those from {@link #DONE} on are final. */
    private static final int EXPECTED = 0;

    private static final int WAITING = 1;
    private static final int RUNNING = 2;
    private static final int DONE = 3;
    private static final int FAILED = 4;
    private static final int REJECTED = 5;
    private static final int LEFT_OVER = 6;

    private final Batch<R> batch;
    private final int items;
    private final Backlog backlog;
    private final LongSupplier clock;
    private final AtomicIntegerArray states;
    private final long[] started;
    private final long[] ended;

    /** Of {@code R} or null. Whoever sees that an arrival is done sees its result, too. */
    private final @Nullable Object[] results;

    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicReference<@Nullable ItemFailedException> failure = new AtomicReference<>();
    private final AtomicReference<@Nullable ItemFailedException> breach = new AtomicReference<>();
    private volatile boolean over;
    private volatile boolean sealed;

    private BatchStream(Batch<R> batch, int arrivals, Backlog backlog, LongSupplier clock) {
        this.batch = batch;
        this.items = batch.size();
        this.backlog = backlog;
        this.clock = clock;
        this.states = new AtomicIntegerArray(arrivals);
        this.started = new long[arrivals];
        this.ended = new long[arrivals];
        this.results = new @Nullable Object[arrivals];
    }

    /**
     * Creates a fresh stream and resets the batch, on which no job and no other stream may be running.
     *
     * @param <R> the result of an item
     * @param batch an open batch, whose items may be performed more than once
     * @param arrivals how many will come
     * @param backlog how many may wait
     * @param clock the time in nanoseconds, such as {@link System#nanoTime}
     * @return the stream
     * @throws IOException if the batch cannot be reset
     */
    public static <R> BatchStream<R> of(Batch<R> batch, int arrivals, Backlog backlog, LongSupplier clock)
            throws IOException {
        batch.reset();
        return new BatchStream<>(batch, arrivals, backlog, clock);
    }

    /** {@return how many arrivals will come} */
    public int size() {
        return states.length();
    }

    /**
     * Lets the next arrival come. One thread does this for all of them, in their order.
     *
     * @param arrival its number
     * @param intake where it is submitted, unless it finds the backlog full or the stream over
     */
    public void arrive(int arrival, Intake intake) {
        if (over) {
            states.set(arrival, LEFT_OVER);
        } else if (waiting.get() < backlog.most()) {
            await(arrival);
            submit(arrival, intake);
        } else if (backlog.beyond() == Backlog.Beyond.CALLER_RUNS) {
            await(arrival);
            perform(arrival);
        } else {
            states.set(arrival, REJECTED);
        }
    }

    private void await(int arrival) {
        waiting.incrementAndGet();
        states.set(arrival, WAITING);
    }

    private void submit(int arrival, Intake intake) {
        try {
            intake.submit(arrival);
        } catch (RuntimeException | Error e) { // such as that the machine cannot start another thread
            if (start(arrival, WAITING, FAILED)) {
                started[arrival] = clock.getAsLong();
                ended[arrival] = started[arrival];
                failed(arrival, e);
            }
        }
    }

    private boolean start(int arrival, int from, int to) {
        if (states.compareAndSet(arrival, from, to)) {
            waiting.decrementAndGet();
            return true;
        }
        return false;
    }

    @Override
    public void perform(int arrival) {
        if (sealed) {
            breach(arrival, FailureMode.LATE);
        } else if (over) {
            drop(arrival);
        } else if (start(arrival, WAITING, RUNNING)) {
            execute(arrival);
        } else {
            twiceOrTooEarly(arrival);
        }
    }

    private void drop(int arrival) {
        if (!start(arrival, WAITING, LEFT_OVER)) {
            twiceOrTooEarly(arrival);
        }
    }

    private void twiceOrTooEarly(int arrival) {
        var state = states.get(arrival);
        breach(arrival, state == EXPECTED || state == REJECTED ? FailureMode.EARLY : FailureMode.DOUBLED);
    }

    private void execute(int arrival) {
        started[arrival] = clock.getAsLong();
        var end = FAILED;
        try {
            results[arrival] = Objects.requireNonNull(batch.execute(item(arrival)), "its result is null");
            ended[arrival] = clock.getAsLong();
            end = DONE;
        } catch (Throwable cause) { // an Error fails the item too, and must not end a worker unnoticed
            ended[arrival] = clock.getAsLong();
            if (cause instanceof InterruptedException) {
                Thread.currentThread().interrupt(); // the strategy knows whose interrupt it was
            }
            failed(arrival, cause);
        }
        states.set(arrival, end);
        if (sealed) {
            breach(arrival, FailureMode.LATE);
        }
    }

    private void failed(int arrival, Throwable cause) {
        failure.compareAndSet(null, new ItemFailedException(item(arrival), FailureMode.THREW, cause));
    }

    private void breach(int arrival, FailureMode how) {
        breach.compareAndSet(null, new ItemFailedException(item(arrival), how));
    }

    private int item(int arrival) {
        return arrival % items;
    }

    /** Ends the stream: arrivals that have not started are left over, and those in flight go on. */
    public void end() {
        over = true;
    }

    /**
     * Closes the books, after {@link Intake#drain} has returned: an arrival that is still waiting was lost, unless the stream was ended,
     * and what is performed from now on comes too late. Has no effect the second time.
     */
    public void seal() {
        if (sealed) {
            return;
        }
        sealed = true;
        for (var arrival = 0; arrival < size(); arrival++) {
            var state = states.get(arrival);
            if (state == RUNNING) {
                breach(arrival, FailureMode.LATE);
            } else if (state == EXPECTED || state == WAITING) {
                states.set(arrival, LEFT_OVER);
                if (!over) {
                    breach(arrival, FailureMode.LOST);
                }
            }
        }
    }

    /**
     * What became of an arrival of a sealed stream.
     *
     * @param arrival its number
     * @return its outcome
     */
    public ArrivalOutcome outcome(int arrival) {
        return switch (states.get(arrival)) {
            case DONE -> ArrivalOutcome.DONE;
            case FAILED -> ArrivalOutcome.FAILED;
            case REJECTED -> ArrivalOutcome.REJECTED;
            default -> ArrivalOutcome.LEFT_OVER;
        };
    }

    /**
     * When an arrival started; it means something only where it is done or has failed.
     *
     * @param arrival its number
     * @return nanoseconds of the clock
     */
    public long started(int arrival) {
        return started[arrival];
    }

    /**
     * When an arrival ended; it means something only where it is done or has failed.
     *
     * @param arrival its number
     * @return nanoseconds of the clock, not before it started
     */
    public long ended(int arrival) {
        return ended[arrival];
    }

    /** {@return the first item that failed by an exception; empty if none did} */
    public Optional<ItemFailedException> failure() {
        return Optional.ofNullable(failure.get());
    }

    /** {@return the most arrivals of a sealed stream that were in flight at once} */
    public int peakInFlight() {
        var performed = IntStream.range(0, size())
                .filter(arrival -> states.get(arrival) == DONE || states.get(arrival) == FAILED)
                .toArray();
        var starts = Arrays.stream(performed).mapToLong(this::started).sorted().toArray();
        var ends = Arrays.stream(performed).mapToLong(this::ended).sorted().toArray();
        var peak = 0;
        var gone = 0;
        for (var begun = 0; begun < starts.length; begun++) {
            while (gone < ends.length && ends[gone] <= starts[begun]) {
                gone++;
            }
            peak = Math.max(peak, begun + 1 - gone);
        }
        return peak;
    }

    /**
     * Seals the stream and proves that every arrival was performed as it should be, and that each result is right. Called outside of all
     * that is timed.
     *
     * @param checksums of the result of each item, as a {@linkplain BatchJob#checksums() verified job} has it
     * @throws ItemFailedException the first arrival that came too early, too late, twice or not at all, or has a wrong result
     * @throws IOException if a result cannot be checked
     */
    public void verify(int[] checksums) throws IOException {
        seal();
        requireNoBreach();
        for (var arrival = 0; arrival < size(); arrival++) {
            if (states.get(arrival) == DONE) {
                verify(item(arrival), result(arrival), checksums);
            }
        }
        requireNoBreach();
    }

    @SuppressWarnings("unchecked") // nothing else is ever kept
    private R result(int arrival) {
        return (R) Objects.requireNonNull(results[arrival]);
    }

    private void verify(int item, R result, int[] checksums) throws IOException {
        try {
            batch.verify(item, result);
        } catch (WrongResultException e) {
            throw new ItemFailedException(item, FailureMode.WRONG, e);
        }
        if (ResultChecksum.of(batch, result) != checksums[item]) {
            throw new ItemFailedException(
                    item, FailureMode.WRONG, new WrongResultException("it differs from that of the job before"));
        }
    }

    /**
     * Throws if an arrival was performed too early, too late, twice or not at all.
     *
     * @throws ItemFailedException the first that was
     */
    public void requireNoBreach() {
        var first = breach.get();
        if (first != null) {
            throw first;
        }
    }
}
