package workbench.analysis.slice;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import workbench.analysis.cell.MachineLoad;
import workbench.analysis.cell.Measurement;
import workbench.results.Arena;
import workbench.results.SliceGroup;

/** Compares the cells of each slice. */
public final class Slices {

    private final Rules rules;
    private final List<SliceGroup<Measurement>> groups;
    private final MachineLoad load;

    private Slices(List<Measurement> all, Rules rules) {
        this.rules = rules;
        groups = SliceGroup.of(all, Measurement::cell);
        load = MachineLoad.during(all);
    }

    /** The slices of a run, in the order of the plan. */
    public static List<Slice> of(List<Measurement> all, Rules rules) {
        var slices = new Slices(all, rules);
        return IntStream.range(0, slices.groups.size())
                .mapToObj(i -> slices.slice(i + 1, slices.groups.get(i)))
                .toList();
    }

    /**
     * The ids of the cells that are settled in every slice that they belong to. In a race, a baseline stays as long as one of
     * its slices is open, for the ratios.
     */
    public static Set<String> settled(List<Measurement> all, Rules rules) {
        var slices = new Slices(all, rules);
        var settled = new HashSet<String>();
        var open = new HashSet<String>();
        for (var group : slices.groups) {
            var compared = slices.compared(group);
            var done = compared.settled();
            for (var cell : compared.ranked()) {
                (done.contains(cell) ? settled : open).add(cell.cell().id());
            }
        }
        settled.removeAll(open);
        return settled;
    }

    /**
     * What the machine did during a run, or during a slice of it, where it was so busy that nothing is said over all of them.
     *
     * @param all the cells of the run
     * @param slices the slices of these cells
     */
    public static Optional<MachineLoad> busy(List<Measurement> all, List<Slice> slices) {
        return Stream.concat(Stream.of(MachineLoad.during(all)), slices.stream().map(Slice::load))
                .filter(MachineLoad::busy)
                .findFirst();
    }

    private SliceComparison compared(SliceGroup<Measurement> group) {
        return new SliceComparison(group.members(), load, rules, rivals(group.arena()));
    }

    /** How many rivals the cells of an arena have, each in its slice. */
    private int rivals(Arena arena) {
        return groups.stream()
                .filter(group -> group.arena().equals(arena))
                .mapToInt(group -> SliceComparison.members(group.members()).size() - 1)
                .sum();
    }

    private Slice slice(int number, SliceGroup<Measurement> group) {
        var compared = compared(group);
        var standings = compared.standings();
        return new Slice(
                "s%s-%s-w%s".formatted(number, slug(group.arena()), group.width()),
                group.arena(),
                group.width(),
                standings,
                SliceVerdict.of(standings, compared),
                rules,
                compared.comparisons(),
                compared.pairings(),
                compared.asFirstMeasured(),
                compared.twins(),
                compared.load());
    }

    private static String slug(Arena arena) {
        var name = arena.workload().name() + arena.language().map("-"::concat).orElse("");
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
