import java.text.SimpleDateFormat;
import java.util.List;
import workbench.workload.Task;

/** Each item has a format of its own. */
class OwnFormat implements Task<Integer, String> {

    private static final String PATTERN = "yyyy-MM-dd";

    public List<Integer> items() {
        return Task.numbers(200);
    }

    public String perform(Integer item) throws Exception {
        var format = new SimpleDateFormat(PATTERN);
        return format.format(format.parse("2024-01-%02d".formatted(1 + item % 28)));
    }
}
