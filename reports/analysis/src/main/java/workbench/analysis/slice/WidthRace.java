package workbench.analysis.slice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import workbench.analysis.cell.MachineLoad;
import workbench.analysis.cell.Measurement;
import workbench.analysis.cell.Status;
import workbench.results.SliceGroup;
import workbench.results.Use;
import workbench.statistics.Interval;

/**
 * The widths of one workload and strategy, compared with each other. The search for the least width that is good enough is a race:
 * widths leave once another one is proven faster, and all do once one is good enough and no lesser width is left.
 *
 * @param workload the workload
 * @param strategy the name of the strategy
 * @param widths its widths, the least first; at least two
 * @param busy what the machine did, where it was too busy for a verdict
 * @param enough the greatest regret that is good enough, as a ratio
 */
public record WidthRace(
        Use workload, String strategy, List<Contender> widths, Optional<MachineLoad> busy, double enough) {

    public WidthRace {
        widths = List.copyOf(widths);
    }

    /**
     * One width.
     *
     * @param standing its place among the others, with its regret
     * @param out whether another width has beaten it, so that it may leave the race
     * @param slower by which factor it is slower than the fastest, at least and at most; empty for those that may be the fastest, and
     *     where too few widths have the forks that a verdict needs
     */
    public record Contender(Standing standing, boolean out, Optional<Interval> slower) {

        /** The width. */
        public int width() {
            return standing.measurement().cell().width();
        }

        /** Whether it is proven slower than the fastest. */
        public boolean beaten() {
            return slower.filter(factor -> factor.low() > 1).isPresent();
        }
    }

    /** The races of a run, in the order of the plan. */
    public static List<WidthRace> of(List<Measurement> all, Rules rules) {
        var members = SliceComparison.members(all).stream()
                .filter(one -> !one.cell().fixedWidth())
                .toList();
        return SliceGroup.workloads(members.stream().map(Measurement::cell).toList()).stream()
                .flatMap(workload -> members.stream()
                        .filter(one -> one.cell().workload().sameAs(workload))
                        .collect(groupingBy(Measurement::name, LinkedHashMap::new, toList()))
                        .values()
                        .stream())
                .filter(widths -> widths.size() > 1)
                .map(widths -> of(widths, MachineLoad.during(all), rules))
                .toList();
    }

    private static WidthRace of(List<Measurement> cells, MachineLoad run, Rules rules) {
        var compared = new SliceComparison(cells, run, rules, cells.size() - 1);
        var out = compared.out();
        return new WidthRace(
                cells.getFirst().cell().workload(),
                cells.getFirst().name(),
                compared.standings().stream()
                        .map(standing -> new Contender(
                                standing,
                                out.contains(standing.measurement()),
                                compared.slower(standing.measurement())))
                        .sorted(Comparator.comparingInt(Contender::width))
                        .toList(),
                compared.busy(),
                1 + rules.wantedRegret());
    }

    /**
     * The ids of the cells that may leave a run that searches for widths. A baseline, and a strategy with one width alone, leave with the
     * last that race over their workload.
     */
    public static Set<String> settled(List<Measurement> all, Rules rules) {
        var racing = new HashSet<String>();
        var settled = new HashSet<String>();
        var open = new ArrayList<Use>();
        for (var race : of(all, rules)) {
            for (var contender : race.contenders()) {
                var cell = contender.standing().measurement().cell();
                racing.add(cell.id());
                if (race.isOver() || (race.busy.isEmpty() && contender.out())) {
                    settled.add(cell.id());
                } else {
                    open.add(cell.workload());
                }
            }
        }
        all.stream()
                .filter(one -> one.status() == Status.RANKED)
                .map(Measurement::cell)
                .filter(cell -> !racing.contains(cell.id()) && open.stream().noneMatch(cell.workload()::sameAs))
                .forEach(cell -> settled.add(cell.id()));
        return settled;
    }

    /** The widths that have a time. */
    private List<Contender> contenders() {
        return widths.stream()
                .filter(width -> width.standing().status() == Status.RANKED)
                .toList();
    }

    private boolean isOver() {
        var least = leastEnough();
        return least.isPresent()
                && contenders().stream()
                        .takeWhile(width -> width.width() < least.getAsInt())
                        .allMatch(Contender::out);
    }

    /** The least width whose regret is shown to be small enough; empty if none is, or the machine was busy. */
    public OptionalInt leastEnough() {
        return busy.isPresent()
                ? OptionalInt.empty()
                : widths.stream()
                        .filter(width -> width.standing().regret().orElse(Double.POSITIVE_INFINITY) <= enough)
                        .mapToInt(Contender::width)
                        .min();
    }

    /** The width of the lowest estimate; empty if none has a time. */
    public Optional<Contender> fastest() {
        return contenders().stream()
                .min(Comparator.comparingDouble(width ->
                        width.standing().measurement().steady().orElseThrow().value()));
    }

    /** The least width, beyond the fastest one, from which on all are proven slower than it. */
    public OptionalInt worseFrom() {
        var ranked = contenders();
        var last = IntStream.range(0, ranked.size())
                .filter(i -> !ranked.get(i).beaten())
                .max()
                .orElse(ranked.size());
        return busy.isPresent() || last + 1 >= ranked.size()
                ? OptionalInt.empty()
                : OptionalInt.of(ranked.get(last + 1).width());
    }
}
