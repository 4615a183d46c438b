package workbench.harness.plan;

import java.util.LinkedHashSet;
import java.util.List;
import workbench.harness.plugin.GuardedStrategy;
import workbench.parameter.UsageException;

/** Widths as typed: whole numbers, or {@code cores}. */
final class Width {

    /** More threads than any machine starts for one job. */
    static final int LARGEST = GuardedStrategy.WIDEST;

    private static final String CORES = "cores";

    private Width() {}

    /**
     * The widths that texts mean.
     *
     * @param cores what {@code cores} means
     * @throws UsageException if one of them is not a width, one is given twice, or there are none
     */
    static List<Integer> parse(List<String> texts, int cores) {
        var type = new ValueType<>(
                "N", "a whole number from 1 to %d, or '%s'".formatted(LARGEST, CORES), text -> width(text, cores));
        var widths = new LinkedHashSet<Integer>();
        for (var text : texts) {
            var width = type.parse("width", text);
            if (!widths.add(width)) {
                throw new UsageException("--width names %d twice%s"
                        .formatted(width, texts.contains(CORES) ? "; 'cores' is %d here".formatted(cores) : ""));
            }
        }
        if (widths.isEmpty()) {
            throw new UsageException("--width has no value; accepted: " + type.accepted());
        }
        return List.copyOf(widths);
    }

    private static int width(String text, int cores) {
        return text.strip().equals(CORES)
                ? cores
                : ValueType.count(LARGEST).parser().apply(text);
    }
}
