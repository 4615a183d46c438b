import java.util.List;
import workbench.workload.Task;

/** A result that depends on the item before. */
class NeedsOrder implements Task<Integer, Integer> {

    private int last = -1;

    public List<Integer> items() {
        return Task.numbers(200);
    }

    public Integer perform(Integer item) throws Exception {
        var follows = last == item - 1 ? 1 : 0;
        last = item;
        return follows;
    }
}
