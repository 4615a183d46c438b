package workbench.harness.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import workbench.harness.plugin.GuardedStrategy;
import workbench.parameter.UsageException;

/** Widths as typed: whole numbers, or {@code cores} and multiples of it. */
final class Width {

    /** More threads than any machine starts for one job. */
    static final int LARGEST = GuardedStrategy.WIDEST;

    private static final String CORES = "cores";

    private static final Pattern MULTIPLE = Pattern.compile("([1-9]\\d{0,3})" + CORES);

    private Width() {}

    /**
     * The widths that texts mean.
     *
     * @param cores what {@code cores} means
     * @throws UsageException if one of them is not a width, one is given twice, or there are none
     */
    static List<Integer> parse(List<String> texts, int cores) {
        var type = new ValueType<>(
                "N",
                "a whole number from 1 to %d, '%s', or a multiple such as '2%s'".formatted(LARGEST, CORES, CORES),
                text -> width(text.strip(), cores));
        var widths = new LinkedHashSet<Integer>();
        for (var text : texts) {
            var width = type.parse("width", text);
            if (!widths.add(width)) {
                throw new UsageException("--width names %d twice%s"
                        .formatted(
                                width,
                                texts.stream().anyMatch(name -> name.endsWith(CORES))
                                        ? "; 'cores' is %d here".formatted(cores)
                                        : ""));
            }
        }
        if (widths.isEmpty()) {
            throw new UsageException("--width has no value; accepted: " + type.accepted());
        }
        return List.copyOf(widths);
    }

    private static int width(String text, int cores) {
        var multiple = MULTIPLE.matcher(text);
        var number = multiple.matches() ? String.valueOf(cores * Integer.parseInt(multiple.group(1))) : text;
        return text.equals(CORES) ? cores : ValueType.count(LARGEST).parser().apply(number);
    }
}
