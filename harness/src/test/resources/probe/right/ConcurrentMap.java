import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.List;
import workbench.workload.Task;

/** A map made for many threads. */
class ConcurrentMap implements Task<Integer, Integer> {

    private final Map<Integer, Integer> squares = new ConcurrentHashMap<>();

    public List<Integer> items() {
        return Task.numbers(200);
    }

    public Integer perform(Integer item) throws Exception {
        return squares.computeIfAbsent(item / 2, key -> key * key);
    }
}
