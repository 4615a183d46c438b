import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import workbench.workload.Task;

/** Work around a lock: what is done under it is a part of each item, and sets the limit of any strategy. */
class LockedTransfers implements Task<Integer, Long> {

    private final ReentrantLock bank = new ReentrantLock();
    private long transferred;

    public List<Integer> items() {
        return Task.numbers(2_000);
    }

    public Long perform(Integer transfer) {
        var amount = search(transfer, 20_000); // in parallel
        bank.lock();
        try {
            transferred += search(transfer, 2_000); // one at a time
        } finally {
            bank.unlock();
        }
        return amount;
    }

    private static long search(int seed, int steps) {
        long value = seed;
        for (var step = 0; step < steps; step++) {
            value = value * 6_364_136_223_846_793_005L + 1;
        }
        return value >>> 32;
    }
}
