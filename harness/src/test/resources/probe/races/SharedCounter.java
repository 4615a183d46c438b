import java.util.List;
import workbench.workload.Task;

/** A counter that nothing guards. */
class SharedCounter implements Task<Integer, Integer> {

    private int count;

    public List<Integer> items() {
        return Task.numbers(200);
    }

    public Integer perform(Integer item) throws Exception {
        count = 0;
        for (var divisor = 1; divisor <= item + 1; divisor++) {
            if ((item + 1) % divisor == 0) {
                count++;
            }
        }
        return count;
    }
}
