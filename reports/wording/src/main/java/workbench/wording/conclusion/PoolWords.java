package workbench.wording.conclusion;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import workbench.analysis.cell.Costs;
import workbench.analysis.cell.Measurement;
import workbench.analysis.conclusion.PoolSizes;
import workbench.analysis.slice.PoolSearch;
import workbench.analysis.slice.PoolSearch.Crowd;
import workbench.analysis.slice.PoolSearch.SizedPool;
import workbench.results.ForkEntry;
import workbench.statistics.Verdict;
import workbench.wording.ChoiceWords;
import workbench.wording.ConclusionTable;
import workbench.wording.Figures;

/** Which pool is enough, in words. */
final class PoolWords {

    private PoolWords() {}

    static String sentence(PoolSizes sizes) {
        if (sizes.searches().isEmpty()) {
            return "Cannot tell: no workload was measured with two pools or more at one width.";
        }
        var strategies = new LinkedHashSet<String>();
        sizes.searches().forEach(search -> strategies.add(search.strategy()));
        return Stream.concat(
                        strategies.stream().map(strategy -> enough(strategy, sizes.searches())),
                        sizes.crowds().stream().map(PoolWords::crowd))
                .collect(joining(" "));
    }

    /** Such as {@code With virtual-threads, 5 connections are enough for q at width 10 (…), 50 for q at width 1,000 (…).} */
    private static String enough(String strategy, List<PoolSearch> searches) {
        var own = searches.stream()
                .filter(search -> search.strategy().equals(strategy))
                .toList();
        var found = own.stream()
                .filter(search -> search.leastEnough().isPresent())
                .map(PoolWords::found)
                .toList();
        var open = new LinkedHashMap<String, List<String>>();
        own.stream()
                .filter(search -> search.leastEnough().isEmpty())
                .forEach(search -> open.computeIfAbsent(
                                workload(search.workload().label()), _ -> new ArrayList<>())
                        .add(Figures.count(search.width())));
        var parts = new ArrayList<String>();
        if (!found.isEmpty()) {
            parts.add("enough are " + Figures.list(found));
        }
        if (!open.isEmpty()) {
            parts.add("no pool is shown to be enough for " + open(open));
        }
        return "With %s, %s.".formatted(strategy, String.join("; ", parts));
    }

    /** Such as {@code q at widths 10 and 1,000}. */
    private static String open(Map<String, List<String>> widths) {
        return Figures.list(widths.entrySet().stream()
                .map(one -> "%s at width%s %s"
                        .formatted(one.getKey(), one.getValue().size() == 1 ? "" : "s", Figures.list(one.getValue())))
                .toList());
    }

    private static String found(PoolSearch search) {
        var pool = search.leastEnough().orElseThrow();
        return "%s for %s (at most %s slower than the best of %s to %s)"
                .formatted(
                        Figures.count(pool.connections(), "connection"),
                        where(search),
                        ChoiceWords.regret(pool.standing().regret().orElseThrow()),
                        search.pools().getFirst().connections(),
                        search.pools().getLast().connections());
    }

    private static String where(PoolSearch search) {
        return "%s at width %s".formatted(workload(search.workload().label()), Figures.count(search.width()));
    }

    /** A workload of which the connections are said otherwise. */
    private static String workload(String label) {
        return label.replaceFirst("([:,])connections=\\d+,?", "$1").replaceFirst("[:,]$", "");
    }

    /** Such as {@code 1,000 virtual-threads at 10 connections take 1.04× as long as 10 do for q, with 1.1× the memory; …}. */
    private static String crowd(Crowd crowd) {
        var wait =
                wait(crowd.many()).map("; they get their connections "::concat).orElse("");
        return "%s %s at %s connections %s for %s%s%s."
                .formatted(
                        Figures.count(crowd.many().cell().width()),
                        crowd.many().name(),
                        crowd.connections(),
                        compared(crowd),
                        workload(crowd.many().cell().workload().label()),
                        memory(crowd),
                        wait);
    }

    private static String compared(Crowd crowd) {
        var comparison = crowd.comparison();
        var shown = Figures.ratio(comparison.ratio(), comparison.simultaneous());
        var few = Figures.count(crowd.few().cell().width());
        return comparison.verdict() == Verdict.WIN || comparison.verdict() == Verdict.LEAN
                ? "take %s as long as %s do".formatted(shown, few)
                : "are not shown to be slower or faster than %s (%s)".formatted(few, shown);
    }

    /** What more of them cost in memory. */
    private static String memory(Crowd crowd) {
        var few = Costs.of(crowd.few()).memory();
        var many = Costs.of(crowd.many()).memory();
        return few.isPresent() && many.isPresent() && few.getAsDouble() > 0
                ? ", with %s the memory"
                        .formatted(Figures.ratio(many.getAsDouble() / few.getAsDouble(), Optional.empty()))
                : "";
    }

    /** How long items waited for a connection, in the fork whose time is in the middle. */
    private static Optional<String> wait(Measurement measurement) {
        var forks = measurement.counted().stream()
                .sorted(Comparator.comparingLong(ForkEntry::wallNanos))
                .toList();
        return forks.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(forks.get(forks.size() / 2).effective().get(ForkEntry.CONNECTION_WAIT));
    }

    static ConclusionTable table(PoolSizes sizes) {
        return new ConclusionTable(
                "“At most” is against the best pool of the same workload, strategy and width, for all of these pools at once. The wait for a "
                        + "connection is that of the fork in the middle, over all of its jobs.",
                List.of(
                        "Workload",
                        "Strategy",
                        "Width",
                        "Connections",
                        "Time per job",
                        "95 % interval",
                        "Slower at most",
                        "Proven",
                        "CPU per job",
                        "Memory",
                        "Wait for a connection"),
                sizes.searches().stream().flatMap(PoolWords::rows).toList());
    }

    private static Stream<List<String>> rows(PoolSearch search) {
        return search.pools().stream().map(pool -> row(search, pool));
    }

    private static List<String> row(PoolSearch search, SizedPool pool) {
        var measurement = pool.standing().measurement();
        var costs = Costs.of(measurement);
        return List.of(
                workload(search.workload().label()),
                search.strategy(),
                String.valueOf(search.width()),
                String.valueOf(pool.connections()),
                measurement.steady().map(Figures::time).orElse(Figures.NONE),
                measurement.steady().map(Figures::interval).orElse(Figures.NONE),
                Figures.known(pool.standing().regret(), ChoiceWords::regret),
                pool.slower().map(ChoiceWords::slower).orElse(Figures.NONE),
                Figures.known(costs.cpuPerJob(), Figures::time),
                Figures.known(costs.memory(), Figures::bytes),
                wait(measurement).orElse(Figures.NONE));
    }
}
