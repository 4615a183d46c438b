import java.util.List;
import workbench.workload.Task;

/** A loop that no interrupt ends. */
class SwallowsInterrupts implements Task<Integer, Integer> {

    public List<Integer> items() {
        return Task.numbers(200);
    }

    public Integer perform(Integer item) throws Exception {
        while (true) {
            try {
                Thread.sleep(1);
                return item;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // so that the next sleep ends at once, for ever
            }
        }
    }
}
