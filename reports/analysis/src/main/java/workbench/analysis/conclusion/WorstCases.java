package workbench.analysis.conclusion;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import workbench.analysis.cell.Status;
import workbench.analysis.slice.Slice;
import workbench.analysis.slice.Standing;
import workbench.statistics.Comparison;

/**
 * How much each strategy loses to the best where it loses most.
 *
 * @param slices the slices, in the order of the plan
 * @param strategies a case for each strategy that has a time in every slice, the least loss first
 * @param missing the strategies that have a time in some slices only
 */
public record WorstCases(List<Slice> slices, List<WorstCase> strategies, List<String> missing) implements Conclusion {

    public WorstCases {
        slices = List.copyOf(slices);
        strategies = List.copyOf(strategies);
        missing = List.copyOf(missing);
    }

    /**
     * A strategy.
     *
     * @param name what it is called
     * @param slice where it loses most
     * @param toBest its time there against that of the one with the lowest estimate; empty if it has the lowest in every slice
     * @param places its place in each slice, in their order
     */
    public record WorstCase(String name, Slice slice, Optional<Comparison> toBest, List<Standing> places) {

        /** How many times as long as the best it takes, 1 if it is nowhere slower. */
        public double ratio() {
            return toBest.map(Comparison::ratio).orElse(1.0);
        }
    }

    static WorstCases of(List<Slice> slices) {
        var names = slices.stream()
                .flatMap(slice -> ranked(slice).stream())
                .map(Standing::name)
                .distinct()
                .toList();
        var cases = names.stream()
                .flatMap(name -> worst(name, slices).stream())
                .sorted(Comparator.comparingDouble(WorstCase::ratio))
                .toList();
        var found = cases.stream().map(WorstCase::name).toList();
        return new WorstCases(
                slices,
                cases,
                names.stream().filter(name -> !found.contains(name)).toList());
    }

    private static Optional<WorstCase> worst(String name, List<Slice> slices) {
        var places = slices.stream()
                .flatMap(slice -> ranked(slice).stream()
                        .filter(standing -> standing.name().equals(name))
                        .limit(1))
                .toList();
        if (places.size() < slices.size()) {
            return Optional.empty();
        }
        var worst = places.stream()
                .max(Comparator.comparingDouble(
                        place -> place.toBest().map(Comparison::ratio).orElse(1.0)))
                .orElseThrow();
        return Optional.of(new WorstCase(name, slices.get(places.indexOf(worst)), worst.toBest(), places));
    }

    private static List<Standing> ranked(Slice slice) {
        return slice.with(Status.RANKED).stream()
                .filter(standing -> !standing.baseline())
                .toList();
    }
}
