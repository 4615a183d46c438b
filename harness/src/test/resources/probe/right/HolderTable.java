import java.util.List;
import workbench.workload.Task;

/** A static table that the JVM fills once. */
class HolderTable implements Task<Integer, Integer> {

    private static final class Holder {
        static final int[] TABLE = table();
    }

    public List<Integer> items() {
        return Task.numbers(200);
    }

    public Integer perform(Integer item) throws Exception {
        return Holder.TABLE[item];
    }

    private static int[] table() {
        var table = new int[200];
        for (var i = 0; i < 200; i++) {
            table[i] = i * i;
        }
        return table;
    }
}
