import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import workbench.workload.ForkingTask;

/** Code that forks by itself: it sorts the quarters of an array, each in a task of the strategy's executor, and merges them. */
class ParallelSort implements ForkingTask<int[]> {

    private static final int QUARTER = 20_000;

    public int[] run(Executor executor) {
        var first = CompletableFuture.supplyAsync(() -> sorted(1), executor);
        var second = CompletableFuture.supplyAsync(() -> sorted(2), executor);
        var third = CompletableFuture.supplyAsync(() -> sorted(3), executor);
        var fourth = CompletableFuture.supplyAsync(() -> sorted(4), executor);
        return merged(merged(first.join(), second.join()), merged(third.join(), fourth.join()));
    }

    private static int[] sorted(int quarter) {
        var numbers = new Random(quarter).ints(QUARTER).toArray();
        Arrays.sort(numbers);
        return numbers;
    }

    private static int[] merged(int[] left, int[] right) {
        var all = new int[left.length + right.length];
        for (int l = 0, r = 0, i = 0; i < all.length; i++) {
            all[i] = r == right.length || (l < left.length && left[l] <= right[r]) ? left[l++] : right[r++];
        }
        return all;
    }
}
