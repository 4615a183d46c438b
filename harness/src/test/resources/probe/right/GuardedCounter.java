import java.util.List;
import workbench.workload.Task;

/** A counter behind a lock. */
class GuardedCounter implements Task<Integer, Integer> {

    private int count;

    public List<Integer> items() {
        return Task.numbers(200);
    }

    public Integer perform(Integer item) throws Exception {
        synchronized (this) {
            count = 0;
            for (var divisor = 1; divisor <= item + 1; divisor++) {
                if ((item + 1) % divisor == 0) {
                    count++;
                }
            }
            return count;
        }
    }
}
