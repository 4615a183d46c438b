import java.util.ArrayList;
import java.util.List;
import workbench.workload.Task;

/** An iteration over a list that others change. */
class ThrowsAtOnce implements Task<Integer, Integer> {

    private final List<Integer> under = new ArrayList<>();

    public List<Integer> items() {
        return Task.numbers(200);
    }

    public Integer perform(Integer item) throws Exception {
        under.add(item);
        for (var other : under) {
            if (other < 0) {
                return other;
            }
        }
        under.remove(item);
        return item;
    }
}
