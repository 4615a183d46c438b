package workbench.results.jmh;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a cell of the workbench is called in a result file of JMH: as the method {@code fork-join@2} of the class
 * {@code factor:numbers=5000}, so that it differs from every other cell of its run.
 *
 * <p>Readers of JMH take what stands after the last dot for the method. A dot within a name is therefore written as {@code %2E}, and
 * the sign itself as {@code %25}.
 *
 * @param workload the label of the workload
 * @param strategy what the cell is called: the label of its strategy, and what else tells it from others
 * @param width the most items in flight
 */
public record JmhCellName(String workload, String strategy, int width) {

    private static final Pattern FORM = Pattern.compile("([^.]+)\\.([^.]+)@(\\d{1,9})");

    /** The name in the file, such as {@code factor:numbers=5000.fork-join@2}. */
    public String benchmark() {
        return "%s.%s@%s".formatted(encoded(workload), encoded(strategy), width);
    }

    /** The cell that a name stands for; empty if it is that of a benchmark of JMH, which has no such sign in its method. */
    static Optional<JmhCellName> of(String benchmark) {
        var form = FORM.matcher(benchmark);
        return form.matches()
                ? Optional.of(new JmhCellName(
                        decoded(form.group(1)), decoded(form.group(2)), Integer.parseInt(form.group(3))))
                : Optional.empty();
    }

    private static String encoded(String name) {
        return name.replace("%", "%25").replace(".", "%2E");
    }

    private static String decoded(String name) {
        return name.replace("%2E", ".").replace("%25", "%");
    }
}
