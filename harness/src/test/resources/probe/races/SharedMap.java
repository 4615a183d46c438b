import java.util.HashMap;
import java.util.Map;
import java.util.List;
import workbench.workload.Task;

/** A map that loses entries. */
class SharedMap implements Task<Integer, Integer> {

    private final Map<Integer, Integer> squares = new HashMap<>();

    public List<Integer> items() {
        return Task.numbers(200);
    }

    public Integer perform(Integer item) throws Exception {
        var key = item / 2;
        if (!squares.containsKey(key)) {
            squares.put(key, key * key);
        }
        return squares.get(key);
    }
}
