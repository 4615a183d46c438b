import java.nio.charset.StandardCharsets;
import java.util.List;
import workbench.workload.Task;

/** Each item has a buffer of its own. */
class OwnBuffer implements Task<Integer, String> {

    private static final int LENGTH = 8;

    public List<Integer> items() {
        return Task.numbers(200);
    }

    public String perform(Integer item) throws Exception {
        var buffer = new byte[LENGTH];
        for (var i = 0; i < buffer.length; i++) {
            buffer[i] = (byte) ('a' + (item + i) % 26);
        }
        return new String(buffer, StandardCharsets.US_ASCII);
    }
}
