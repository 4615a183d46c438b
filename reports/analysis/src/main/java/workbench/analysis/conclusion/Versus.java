package workbench.analysis.conclusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import workbench.analysis.cell.Costs;
import workbench.analysis.cell.Measurement;
import workbench.analysis.cell.Status;
import workbench.analysis.slice.Pairing;
import workbench.analysis.slice.Slice;
import workbench.statistics.Comparison;

/**
 * Two strategies, compared at each workload and width.
 *
 * @param first the name of the first strategy of the plan that is no baseline
 * @param second that of the next
 * @param rows a row for each slice in which both have a time, in the order of the plan
 */
public record Versus(String first, String second, List<Duel> rows) implements Conclusion {

    public Versus {
        rows = List.copyOf(rows);
    }

    /**
     * A slice.
     *
     * @param slice the slice
     * @param comparison the first strategy against the second one
     * @param first what the first one costs
     * @param second what the second one costs
     */
    public record Duel(Slice slice, Comparison comparison, Costs first, Costs second) {}

    static Versus of(List<Measurement> all, List<Slice> slices) {
        var names = all.stream()
                .filter(one ->
                        !one.cell().fixedWidth() && one.cell().unranked() == null && one.status() != Status.UNAVAILABLE)
                .map(Measurement::name)
                .distinct()
                .toList();
        var first = names.isEmpty() ? "" : names.getFirst();
        var second = names.size() < 2 ? "" : names.get(1);
        var rows = new ArrayList<Duel>();
        for (var slice : slices) {
            row(slice, first, second).ifPresent(rows::add);
        }
        return new Versus(first, second, rows);
    }

    private static Optional<Duel> row(Slice slice, String first, String second) {
        return slice.pairings().stream()
                .flatMap(pairing -> comparison(pairing, first, second).stream())
                .findFirst()
                .map(comparison -> new Duel(slice, comparison, costs(slice, first), costs(slice, second)));
    }

    private static Optional<Comparison> comparison(Pairing pairing, String first, String second) {
        if (pairing.a().equals(first) && pairing.b().equals(second)) {
            return Optional.of(pairing.comparison());
        }
        return pairing.a().equals(second) && pairing.b().equals(first)
                ? Optional.of(pairing.comparison().swapped())
                : Optional.empty();
    }

    private static Costs costs(Slice slice, String name) {
        return slice.with(Status.RANKED).stream()
                .filter(standing -> standing.name().equals(name))
                .findFirst()
                .map(standing -> Costs.of(standing.measurement()))
                .orElse(Costs.UNKNOWN);
    }
}
