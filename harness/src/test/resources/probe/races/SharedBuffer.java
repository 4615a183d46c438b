import java.nio.charset.StandardCharsets;
import java.util.List;
import workbench.workload.Task;

/** A buffer that all items write to. */
class SharedBuffer implements Task<Integer, String> {

    private final byte[] buffer = new byte[8];

    public List<Integer> items() {
        return Task.numbers(200);
    }

    public String perform(Integer item) throws Exception {
        for (var i = 0; i < buffer.length; i++) {
            buffer[i] = (byte) ('a' + (item + i) % 26);
        }
        return new String(buffer, StandardCharsets.US_ASCII);
    }
}
