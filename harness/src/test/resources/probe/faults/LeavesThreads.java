import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.List;
import workbench.workload.Task;

/** A pool that nobody closes. */
class LeavesThreads implements Task<Integer, Integer> {

    private final ExecutorService pool = Executors.newFixedThreadPool(1);

    public List<Integer> items() {
        return Task.numbers(200);
    }

    public Integer perform(Integer item) throws Exception {
        return pool.submit(() -> 2 * item).get();
    }
}
