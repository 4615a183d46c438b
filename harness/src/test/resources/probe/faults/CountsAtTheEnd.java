import java.util.concurrent.atomic.AtomicInteger;
import java.util.List;
import workbench.workload.Task;

/** A counter that is only looked at when all is closed. */
class CountsAtTheEnd implements Task<Integer, Integer> {

    private final AtomicInteger right = new AtomicInteger();

    private int wrong;

    public List<Integer> items() {
        return Task.numbers(200);
    }

    public Integer perform(Integer item) throws Exception {
        right.incrementAndGet();
        wrong++;
        return item;
    }

    public void close() {
        if (wrong != right.get()) {
            throw new IllegalStateException("counted " + wrong + " instead of " + right);
        }
    }
}
