package workbench.site.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import workbench.results.Cell;
import workbench.results.Use;

/** Groups measurements into slices and compares the cells of each. */
final class Slices {

    private final List<Measurement> all;
    private final List<Slice> slices = new ArrayList<>();

    private Slices(List<Measurement> all) {
        this.all = all;
    }

    static List<Slice> of(List<Measurement> all) {
        var slices = new Slices(all);
        workloads(all).forEach(slices::addWorkload);
        return List.copyOf(slices.slices);
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
    static Set<String> settled(List<Measurement> all, double precision) {
        var settled = new HashSet<String>();
        var open = new HashSet<String>();
        for (var slice : of(all)) {
            var cells = slice.standings().stream().map(Standing::measurement).toList();
            var compared = new Compared(cells);
            for (var cell : compared.ranked()) {
                (compared.settled(cell, precision) ? settled : open)
                        .add(cell.cell().id());
            }
        }
        settled.removeAll(open);
        return settled;
    }

    private void addWorkload(Use workload) {
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
        widths.forEach(width -> slices.add(slice(
                workload,
                width,
                cells.stream()
                        .filter(one -> one.cell().fixedWidth() || one.cell().width() == width)
                        .toList())));
    }

    private Slice slice(Use workload, int width, List<Measurement> cells) {
        var compared = new Compared(cells);
        return new Slice(
                "s%s-%s-w%s".formatted(slices.size() + 1, slug(workload.name()), width),
                workload,
                width,
                compared.standings(),
                Answers.of(compared),
                compared.evidence(),
                compared.pairings());
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
