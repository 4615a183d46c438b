package workbench.analysis.slice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import workbench.analysis.cell.MachineLoad;
import workbench.analysis.cell.Measurement;
import workbench.analysis.cell.Status;
import workbench.results.Arena;

/** Decides for each workload, in each language. */
public final class Decisions {

    private final List<Measurement> all;
    private final List<Slice> slices;
    private final Rules rules;
    private final MachineLoad load;

    private Decisions(List<Measurement> all, List<Slice> slices, Rules rules) {
        this.all = all;
        this.slices = slices;
        this.rules = rules;
        load = MachineLoad.during(all);
    }

    /**
     * The decisions of a run, one for each workload and language, in the order of the plan.
     *
     * @param all the cells
     * @param slices the slices of these cells
     */
    public static List<Decision> of(List<Measurement> all, List<Slice> slices, Rules rules) {
        var decisions = new Decisions(all, slices, rules);
        return Arena.of(all.stream().map(Measurement::cell).toList()).stream()
                .map(decisions::of)
                .toList();
    }

    /** A decision for each slice, where the times of a workload do not compare across widths. */
    public static List<Decision> ofEach(List<Slice> slices) {
        return slices.stream().map(Decisions::ofOne).toList();
    }

    private Decision of(Arena arena) {
        var own = slices.stream()
                .filter(slice -> slice.arena().equals(arena))
                .sorted(Comparator.comparingInt(Slice::width))
                .toList();
        return own.size() == 1 ? ofOne(own.getFirst()) : across(arena, own);
    }

    private static Decision ofOne(Slice slice) {
        return new Decision(
                slice.arena(),
                List.of(slice),
                slice.standings(),
                slice.verdict(),
                slice.pairings().stream().findFirst().map(Pairing::comparison),
                Optional.empty());
    }

    private Decision across(Arena arena, List<Slice> own) {
        var cells = all.stream().filter(one -> arena.holds(one.cell())).toList();
        var compared = new SliceComparison(
                cells, load, rules, SliceComparison.members(cells).size() - 1);
        var standings = compared.standings();
        return new Decision(
                arena, own, standings, SliceVerdict.of(standings, compared), compared.lead(), anyWidth(own));
    }

    private static Optional<Decision.AnyWidth> anyWidth(List<Slice> own) {
        var busy = own.stream().anyMatch(slice -> slice.verdict() instanceof SliceVerdict.BusyMachine);
        var names = bounded(own.getFirst()).map(Standing::name).toList();
        return busy ? Optional.empty() : least(names, own);
    }

    private static Optional<Decision.AnyWidth> least(List<String> names, List<Slice> own) {
        var found = new ArrayList<Decision.AnyWidth>();
        var widths = own.stream().mapToInt(Slice::width).summaryStatistics();
        for (var name : names) {
            var everywhere = own.stream()
                    .flatMap(slice ->
                            bounded(slice).filter(standing -> standing.name().equals(name)))
                    .toList();
            if (everywhere.size() == own.size()) {
                var regret = everywhere.stream()
                        .mapToDouble(standing -> standing.regret().orElseThrow())
                        .max()
                        .orElseThrow();
                found.add(new Decision.AnyWidth(name, widths.getMin(), widths.getMax(), regret));
            }
        }
        return found.stream().min(Comparator.comparingDouble(Decision.AnyWidth::regret));
    }

    /** The strategies of a slice whose width can be chosen, and whose regret is known. */
    private static Stream<Standing> bounded(Slice slice) {
        return slice.with(Status.RANKED).stream()
                .filter(standing -> !standing.baseline() && standing.regret().isPresent());
    }
}
