import java.util.List;
import workbench.workload.Task;

/** A static table that is seen before it is full. */
class LazyTable implements Task<Integer, Integer> {

    private static int[] table;

    public List<Integer> items() {
        return Task.numbers(200);
    }

    public Integer perform(Integer item) throws Exception {
        return table()[item];
    }

    private static int[] table() {
        if (table == null) {
            table = new int[200];
            for (var i = 0; i < 200; i++) {
                table[i] = i * i;
            }
        }
        return table;
    }
}
