import java.text.SimpleDateFormat;
import java.util.List;
import workbench.workload.Task;

/** A format that keeps what it parses. */
class SharedFormat implements Task<Integer, String> {

    private static final SimpleDateFormat FORMAT = new SimpleDateFormat("yyyy-MM-dd");

    public List<Integer> items() {
        return Task.numbers(200);
    }

    public String perform(Integer item) throws Exception {
        return FORMAT.format(FORMAT.parse("2024-01-%02d".formatted(1 + item % 28)));
    }
}
