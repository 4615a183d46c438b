package workbench.analysis.slice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import workbench.analysis.cell.MachineLoad;
import workbench.analysis.cell.Measurement;
import workbench.analysis.cell.Status;
import workbench.results.Cell;
import workbench.results.Use;
import workbench.statistics.Comparison;
import workbench.statistics.Interval;

/**
 * The pools of one workload, strategy and width, compared with each other: cells that differ in nothing but the number of connections, and
 * so do the same job.
 *
 * @param workload the workload with its least pool
 * @param strategy the name of the strategy
 * @param width the width
 * @param pools by their connections; at least two
 * @param busy what the machine did, where it was too busy for a verdict
 * @param enough the greatest regret that is good enough, as a ratio
 */
public record PoolSearch(
        Use workload, String strategy, int width, List<SizedPool> pools, Optional<MachineLoad> busy, double enough) {

    /** The parameter of a workload that says how many connections a pool has. */
    private static final String CONNECTIONS = "connections";

    public PoolSearch {
        pools = List.copyOf(pools);
    }

    /**
     * One pool.
     *
     * @param connections the most connections at once
     * @param standing its place among the others, with its regret
     * @param slower by which factor it is slower than the fastest, at least and at most; empty for those that may be the fastest
     */
    public record SizedPool(int connections, Standing standing, Optional<Interval> slower) {}

    /** How many connections the pool of a cell has; empty where the workload has no pool, or one as large as the width. */
    public static OptionalInt connections(Cell cell) {
        return Stream.ofNullable(cell.workload().arguments().get(CONNECTIONS))
                .filter(text -> text.matches("\\d{1,9}"))
                .mapToInt(Integer::parseInt)
                .findFirst();
    }

    /** What cells have in common that differ in their connections alone, or in their width as well. */
    private record Common(String workload, Map<String, String> arguments, String strategy, int width) {

        static Common of(Measurement one, boolean anyWidth) {
            var workload = one.cell().workload();
            var others = new LinkedHashMap<>(workload.arguments());
            others.remove(CONNECTIONS);
            return new Common(
                    workload.versionedName(),
                    others,
                    one.name(),
                    anyWidth ? 0 : one.cell().width());
        }
    }

    private static List<Measurement> pooled(List<Measurement> all) {
        return SliceComparison.members(all).stream()
                .filter(one ->
                        !one.cell().fixedWidth() && connections(one.cell()).isPresent())
                .toList();
    }

    /** The searches of a run, in the order of the plan. */
    public static List<PoolSearch> of(List<Measurement> all, Rules rules) {
        return pooled(all).stream()
                .collect(groupingBy(one -> Common.of(one, false), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .filter(pools -> pools.size() > 1)
                .map(pools -> of(pools, MachineLoad.during(all), rules))
                .toList();
    }

    private static PoolSearch of(List<Measurement> cells, MachineLoad run, Rules rules) {
        var compared = new SliceComparison(cells, run, rules, cells.size() - 1);
        var pools = compared.standings().stream()
                .map(standing -> new SizedPool(
                        connections(standing.measurement().cell()).orElseThrow(),
                        standing,
                        compared.slower(standing.measurement())))
                .sorted(Comparator.comparingInt(SizedPool::connections))
                .toList();
        var least = pools.getFirst().standing().measurement();
        return new PoolSearch(
                least.cell().workload(),
                least.name(),
                least.cell().width(),
                pools,
                compared.busy(),
                1 + rules.wantedRegret());
    }

    /** The least pool whose regret is shown to be small enough; empty if none is, or the machine was busy. */
    public Optional<SizedPool> leastEnough() {
        return busy.isPresent()
                ? Optional.empty()
                : pools.stream()
                        .filter(pool -> pool.standing().regret().orElse(Double.POSITIVE_INFINITY) <= enough)
                        .findFirst();
    }

    /** The pool with the lowest estimate; empty if none has a time. */
    public Optional<SizedPool> fastest() {
        return pools.stream()
                .filter(pool -> pool.standing().status() == Status.RANKED)
                .min(Comparator.comparingDouble(pool ->
                        pool.standing().measurement().steady().orElseThrow().value()));
    }

    /**
     * A crowd at a pool: many more items in flight than it has connections, against as many.
     *
     * @param connections of the pool
     * @param few the cell whose width they are
     * @param many the cell with the greatest width
     * @param comparison the time of many against that of few
     */
    public record Crowd(int connections, Measurement few, Measurement many, Comparison comparison) {}

    /** The crowds of a run, in the order of the plan. */
    public static List<Crowd> crowds(List<Measurement> all, Rules rules) {
        return pooled(all).stream()
                .filter(one -> one.status() == Status.RANKED)
                .collect(groupingBy(
                        one -> List.of(Common.of(one, true), connections(one.cell())), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .flatMap(widths -> crowd(widths, MachineLoad.during(all), rules).stream())
                .toList();
    }

    private static Optional<Crowd> crowd(List<Measurement> widths, MachineLoad run, Rules rules) {
        var connections = connections(widths.getFirst().cell()).orElseThrow();
        var few =
                widths.stream().filter(one -> one.cell().width() == connections).findFirst();
        var many = widths.stream()
                .filter(one -> one.cell().width() > connections)
                .max(Comparator.comparingInt(one -> one.cell().width()));
        return few.isEmpty() || many.isEmpty()
                ? Optional.empty()
                : against(many.get(), few.get(), run, rules)
                        .map(comparison -> new Crowd(connections, few.get(), many.get(), comparison));
    }

    private static Optional<Comparison> against(Measurement one, Measurement other, MachineLoad run, Rules rules) {
        return new SliceComparison(List.of(one, other), run, rules, 1)
                .standings().stream()
                        .flatMap(standing -> standing
                                .toBest()
                                .map(toBest -> standing.measurement().equals(one) ? toBest : toBest.swapped())
                                .stream())
                        .findFirst();
    }
}
