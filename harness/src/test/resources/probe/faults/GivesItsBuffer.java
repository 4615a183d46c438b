import java.util.List;
import workbench.workload.Task;

/** A result that the next item overwrites. */
class GivesItsBuffer implements Task<Integer, int[]> {

    private final int[] buffer = new int[1];

    public List<Integer> items() {
        return Task.numbers(200);
    }

    public int[] perform(Integer item) throws Exception {
        buffer[0] = item;
        return buffer;
    }
}
