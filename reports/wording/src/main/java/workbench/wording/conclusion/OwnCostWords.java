package workbench.wording.conclusion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import workbench.analysis.conclusion.OwnCost;
import workbench.wording.Figures;

/** What strategies cost by themselves, in words. */
final class OwnCostWords {

    private OwnCostWords() {}

    static String sentence(OwnCost cost) {
        var parts = new ArrayList<String>();
        part(cost, OwnCost.Price::itemNanos, Figures::time)
                .forEach(text -> parts.add("beyond its own time, an item costs %s".formatted(text)));
        part(cost, OwnCost.Price::cpuNanos, Figures::time)
                .forEach(text -> parts.add("in processor time, %s".formatted(text)));
        part(cost, OwnCost.Price::bytes, Figures::bytes)
                .forEach(text -> parts.add("in memory while it is in flight, %s".formatted(text)));
        if (parts.isEmpty()) {
            return "Cannot tell: no item was measured with a strategy and a baseline.";
        }
        var sentence = String.join("; ", parts);
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".";
    }

    /** A figure of all strategies that have it, such as {@code 7 ns with fork-join and 100 ns with platform-threads}; none or one. */
    private static List<String> part(
            OwnCost cost, Function<OwnCost.Price, OptionalDouble> figure, DoubleFunction<String> words) {
        var known = cost.rows().stream()
                .filter(row -> figure.apply(row).isPresent())
                .sorted(Comparator.comparingDouble(row -> figure.apply(row).getAsDouble()))
                .map(row -> "%s with %s".formatted(amount(figure.apply(row).getAsDouble(), words), row.name()))
                .toList();
        return known.isEmpty() ? List.of() : List.of(Figures.list(known));
    }

    /** Less than nothing is noise. */
    private static String amount(double value, DoubleFunction<String> words) {
        return value > 0 ? words.apply(value) : "nothing measurable";
    }

    static ConclusionTable table(OwnCost cost) {
        return new ConclusionTable(
                "Item: the time of one beyond that of the baseline, with the smallest items and at the lowest width. Processor time: of an "
                        + "item, at the greatest width. Memory: what the process grew by from the lowest width to the greatest, for each item "
                        + "in flight.",
                List.of("Strategy", "Item", "Processor time", "Memory"),
                cost.rows().stream().map(OwnCostWords::row).toList());
    }

    private static List<String> row(OwnCost.Price row) {
        return List.of(
                row.name(),
                text(row.itemNanos(), Figures::time),
                text(row.cpuNanos(), Figures::time),
                text(row.bytes(), Figures::bytes));
    }

    private static String text(OptionalDouble value, DoubleFunction<String> words) {
        return value.isPresent() ? amount(value.getAsDouble(), words) : Figures.NONE;
    }
}
