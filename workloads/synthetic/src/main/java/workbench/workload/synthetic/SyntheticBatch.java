package workbench.workload.synthetic;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import workbench.workload.Batch;
import workbench.workload.Floor;
import workbench.workload.WrongResultException;

/**
 * Items of given times. The state in which an item ends depends on the seed and its index alone; it begins as many steps before that
 * as its computing takes at the calibrated pace. An item that leaves out a step or takes one too many ends elsewhere, and
 * results are the same at every pace.
 */
final class SyntheticBatch implements Batch<byte[]> {

    private final long seed;
    private final int resultBytes;
    private final long garbageBytes;
    private final ItemTimes times;
    private final long[] steps;
    private final long heldSteps;
    private final long[] starts;
    private final Map<Integer, Long> cache;
    private final boolean ioInside;
    private final boolean shares;
    private final CancelSwitch cancellation = new CancelSwitch();
    private final Io io;
    private final SharedLock lock;
    private final LocalBuffer buffer;
    private final LeastTime least;
    private final int width;

    /**
     * Makes the items.
     *
     * @param width the most of them that are in flight at once
     * @param pace how many steps computing takes in a microsecond
     */
    SyntheticBatch(Dialled dialled, int width, int pace) {
        this.width = width;
        seed = dialled.seed();
        resultBytes = dialled.result();
        garbageBytes = dialled.garbage();
        times = dialled.times();
        steps = IntStream.range(0, times.count())
                .mapToLong(item -> StepPace.steps(times.computing(item), pace))
                .toArray();
        heldSteps = StepPace.steps(dialled.hold(), pace);
        starts = IntStream.range(0, size())
                .mapToLong(item -> Chain.back(end(item), steps[item] + heldSteps))
                .toArray();
        cache = dialled.cache(item -> Chain.back(end(item), heldSteps));
        ioInside = dialled.ioInside();
        shares = dialled.shares();
        io = dialled.io(cancellation);
        lock = dialled.lock();
        buffer = dialled.buffer();
        least = dialled.leastTime(times.withoutComputing(cache.keySet()));
    }

    @Override
    public int size() {
        return steps.length;
    }

    @Override
    public void reset() {
        cancellation.clear();
    }

    @Override
    public byte[] execute(int item) throws InterruptedException {
        cancellation.check();
        var taken = Garbage.make(garbageBytes);
        var state = computed(item);
        buffer.touch(state + taken);
        var end = lock.holding(() -> held(item, state));
        if (!ioInside) {
            io.await(times.waiting(item));
        }
        return result(end);
    }

    /** The state to which the computing outside of the lock leads. */
    private long computed(int item) {
        var known = cache.get(item);
        return known == null ? Chain.forward(starts[item], steps[item], cancellation) : known;
    }

    /** What an item does while it holds the lock. */
    private long held(int item, long state) throws InterruptedException {
        var end = Chain.forward(state, heldSteps, cancellation);
        if (ioInside) {
            io.await(times.waiting(item));
        }
        return end;
    }

    /** The state in which an item ends. */
    private long end(int item) {
        return Seeds.at(seed, item);
    }

    /** A state, and then its last byte as often as it takes. */
    private byte[] result(long end) {
        var bytes = new byte[resultBytes];
        Arrays.fill(bytes, (byte) end);
        return ByteBuffer.wrap(bytes).putLong(0, end).array();
    }

    @Override
    public void write(byte[] result, DataOutput out) throws IOException {
        out.write(result);
    }

    @Override
    public byte[] read(DataInput in) throws IOException {
        var result = new byte[resultBytes];
        in.readFully(result);
        return result;
    }

    @Override
    public void verify(int item, byte[] result) throws WrongResultException {
        var right = result(end(item));
        if (!Arrays.equals(result, right)) {
            throw new WrongResultException(
                    "item %d ended in %s, not in %s: its computing was not done as often as asked"
                            .formatted(item, start(result), start(right)));
        }
    }

    private static String start(byte[] result) {
        return HexFormat.of().formatHex(result, 0, Math.min(result.length, Long.BYTES));
    }

    /** The state is written, and all of it is verified. */
    @Override
    public boolean writesProof() {
        return true;
    }

    @Override
    public boolean sharesInProcess() {
        return shares;
    }

    @Override
    public Optional<Floor> floor(int width) {
        return floor(width, cores());
    }

    @Override
    public Optional<Floor> floor(int width, int cores) {
        return least.floor(width, cores);
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    @Override
    public Map<String, String> effective() {
        return least.bound(width, cores())
                .map(bound -> Map.of("least time set by", bound.limit().toString()))
                .orElse(Map.of());
    }

    @Override
    public void cancel() {
        cancellation.cancel();
    }

    /**
     * Writes four numbers of 64 bits: the state in which the item begins, its steps outside of the lock and within, and the
     * nanoseconds that it waits.
     */
    @Override
    public void describe(int item, DataOutput out) throws IOException {
        out.writeLong(starts[item]);
        out.writeLong(steps[item]);
        out.writeLong(heldSteps);
        out.writeLong(times.waiting(item));
    }

    /** Has nothing to release. */
    @Override
    public void close() {}
}
