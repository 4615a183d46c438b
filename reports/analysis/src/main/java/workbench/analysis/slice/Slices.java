package workbench.analysis.slice;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import workbench.analysis.cell.MachineLoad;
import workbench.analysis.cell.Measurement;
import workbench.results.SliceGroup;

/** Compares the cells of each slice. */
public final class Slices {

    private final MachineLoad load;

    private Slices(List<Measurement> all) {
        load = MachineLoad.of(
                all.stream().flatMap(one -> one.counted().stream()).toList());
    }

    /** The slices of a run, in the order of the plan. */
    public static List<Slice> of(List<Measurement> all) {
        var slices = new Slices(all);
        var groups = groups(all);
        return IntStream.range(0, groups.size())
                .mapToObj(i -> slices.slice(i + 1, groups.get(i)))
                .toList();
    }

    /**
     * The ids of the cells that are settled in every slice that they belong to.
     *
     * @param precision the relative half-width of an interval that is precise enough; 0 for none
     */
    public static Set<String> settled(List<Measurement> all, double precision) {
        var slices = new Slices(all);
        var settled = new HashSet<String>();
        var open = new HashSet<String>();
        for (var group : groups(all)) {
            var compared = slices.compared(group);
            for (var cell : compared.ranked()) {
                (compared.settled(cell, precision) ? settled : open)
                        .add(cell.cell().id());
            }
        }
        settled.removeAll(open);
        return settled;
    }

    private static List<SliceGroup<Measurement>> groups(List<Measurement> all) {
        return SliceGroup.of(all, Measurement::cell);
    }

    private SliceComparison compared(SliceGroup<Measurement> group) {
        return new SliceComparison(group.members(), load);
    }

    private Slice slice(int number, SliceGroup<Measurement> group) {
        var compared = compared(group);
        var standings = compared.standings();
        return new Slice(
                "s%s-%s-w%s".formatted(number, slug(group.workload().name()), group.width()),
                group.workload(),
                group.width(),
                standings,
                SliceVerdict.of(standings, compared.busy()),
                compared.comparisons(),
                compared.pairings(),
                compared.asFirstMeasured(),
                compared.twins(),
                compared.load());
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
