package workbench.site.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import workbench.results.Cell;
import workbench.results.Journal;
import workbench.results.Use;

/** Groups measurements into slices and compares the cells of each. */
final class Slices {

    private final Load load;
    private final String window;

    private Slices(Journal journal, List<Measurement> all) {
        load = Load.of(all.stream().flatMap(one -> one.counted().stream()).toList());
        window = Windows.words(journal.run().plan());
    }

    static List<Slice> of(Journal journal, List<Measurement> all) {
        var slices = new Slices(journal, all);
        var groups = groups(all);
        return IntStream.range(0, groups.size())
                .mapToObj(i -> slices.slice(i + 1, groups.get(i)))
                .toList();
    }

    static boolean sameWorkload(Cell one, Cell other) {
        return same(one.workload(), other.workload());
    }

    /** The distinct workloads, in the plan's order. */
    static List<Use> workloads(List<Measurement> all) {
        var distinct = new ArrayList<Use>();
        all.stream()
                .map(one -> one.cell().workload())
                .filter(use -> distinct.stream().noneMatch(known -> same(known, use)))
                .forEach(distinct::add);
        return distinct;
    }

    static boolean same(Use one, Use other) {
        return one.name().equals(other.name()) && one.arguments().equals(other.arguments());
    }

    /** The ids of the cells that are settled in every slice in which they stand. */
    static Set<String> settled(Journal journal, List<Measurement> all, double precision) {
        var slices = new Slices(journal, all);
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

    private static List<Group> groups(List<Measurement> all) {
        return workloads(all).stream()
                .flatMap(workload -> groups(workload, all).stream())
                .toList();
    }

    private static List<Group> groups(Use workload, List<Measurement> all) {
        var cells = all.stream()
                .filter(one -> same(one.cell().workload(), workload))
                .toList();
        var widths = new LinkedHashSet<Integer>();
        cells.stream()
                .filter(one -> !one.cell().fixedWidth())
                .forEach(one -> widths.add(one.cell().width()));
        if (widths.isEmpty()) {
            cells.forEach(one -> widths.add(one.cell().width()));
        }
        return widths.stream()
                .map(width -> new Group(
                        workload,
                        width,
                        cells.stream()
                                .filter(one ->
                                        one.cell().fixedWidth() || one.cell().width() == width)
                                .toList()))
                .toList();
    }

    private Compared compared(Group group) {
        return new Compared(group.cells, load, window);
    }

    private Slice slice(int number, Group group) {
        var compared = compared(group);
        return new Slice(
                "s%s-%s-w%s".formatted(number, slug(group.workload.name()), group.width),
                group.workload,
                group.width,
                compared.standings(),
                Answers.of(compared),
                compared.evidence(),
                compared.evidenceAsFirstMeasured(),
                compared.twins(),
                compared.load(),
                compared.pairings());
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private record Group(Use workload, int width, List<Measurement> cells) {}
}
