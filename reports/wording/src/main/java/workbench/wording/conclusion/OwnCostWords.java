package workbench.wording.conclusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import workbench.analysis.conclusion.OwnCost;
import workbench.wording.ConclusionTable;
import workbench.wording.Figures;

/** What strategies cost by themselves, in words. */
final class OwnCostWords {

    private static final String NOTHING = "nothing measurable";

    private OwnCostWords() {}

    static String sentence(OwnCost cost) {
        var parts = new ArrayList<String>();
        part(cost, price -> price.extra().map(OwnCostWords::extra))
                .ifPresent(text -> parts.add("beyond its own time, an item costs %s".formatted(text)));
        part(cost, price -> amount(price.cpuNanos(), Figures::time))
                .ifPresent(text -> parts.add(
                        "in processor time with the most in flight, its own work included, %s".formatted(text)));
        part(cost, price -> amount(price.bytes(), Figures::bytes))
                .ifPresent(text -> parts.add("in memory while it is in flight, %s".formatted(text)));
        if (parts.isEmpty()) {
            return "Cannot tell: no strategy has a time beside a baseline, or at two widths.";
        }
        var sentence = String.join("; ", parts);
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".";
    }

    /** A figure of all strategies that have it, such as {@code 7 ns with fork-join and 100 ns with platform-threads}; empty if none has. */
    private static Optional<String> part(OwnCost cost, Function<OwnCost.Price, Optional<String>> figure) {
        var known = cost.rows().stream()
                .flatMap(price ->
                        figure.apply(price).stream().map(amount -> "%s with %s".formatted(amount, price.name())))
                .toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(Figures.list(known));
    }

    private static String extra(OwnCost.Extra extra) {
        return extra.isMeasurable() ? Figures.time(extra.nanos(), extra.interval()) : NOTHING;
    }

    /** Less than nothing is noise. */
    private static Optional<String> amount(OptionalDouble value, DoubleFunction<String> words) {
        return value.isEmpty()
                ? Optional.empty()
                : Optional.of(value.getAsDouble() > 0 ? words.apply(value.getAsDouble()) : NOTHING);
    }

    static ConclusionTable table(OwnCost cost) {
        return new ConclusionTable(
                "Item: the time of one beyond that of the baseline, with the smallest items and at the lowest width. Processor time: of an "
                        + "item, its own work included, at the greatest width. Memory: what the process grew by from the lowest width to the greatest, for each item "
                        + "in flight.",
                List.of("Strategy", "Item", "95 % interval", "Processor time", "Memory"),
                cost.rows().stream().map(OwnCostWords::row).toList());
    }

    private static List<String> row(OwnCost.Price price) {
        return List.of(
                price.name(),
                price.extra().map(OwnCostWords::extra).orElse(Figures.NONE),
                price.extra()
                        .map(extra -> Figures.interval(extra.nanos(), extra.interval()))
                        .orElse(Figures.NONE),
                amount(price.cpuNanos(), Figures::time).orElse(Figures.NONE),
                amount(price.bytes(), Figures::bytes).orElse(Figures.NONE));
    }
}
