import java.util.List;
import workbench.workload.Task;

/** Code that ends the JVM when it meets itself. */
class EndsTheJvm implements Task<Integer, Integer> {

    private volatile int inside;

    public List<Integer> items() {
        return Task.numbers(200);
    }

    public Integer perform(Integer item) throws Exception {
        inside++;
        if (inside > 1) {
            System.exit(3);
        }
        inside--;
        return item;
    }
}
