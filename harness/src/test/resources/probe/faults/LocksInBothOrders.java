import java.util.List;
import workbench.workload.Task;

/** Two locks that are taken in both orders. */
class LocksInBothOrders implements Task<Integer, Integer> {

    private final Object left = new Object();

    private final Object right = new Object();

    public List<Integer> items() {
        return Task.numbers(200);
    }

    public Integer perform(Integer item) throws Exception {
        var first = item % 2 == 0 ? left : right;
        synchronized (first) {
            synchronized (first == left ? right : left) {
                return item;
            }
        }
    }
}
