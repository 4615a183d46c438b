import java.util.List;
import workbench.workload.Task;

/** Another result after an interrupt, of which nobody learns. */
class HidesInterrupts implements Task<Integer, Integer> {

    public List<Integer> items() {
        return Task.numbers(200);
    }

    public Integer perform(Integer item) throws Exception {
        try {
            Thread.sleep(1);
            return item;
        } catch (InterruptedException e) {
            return -1;
        }
    }
}
