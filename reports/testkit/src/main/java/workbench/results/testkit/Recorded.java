package workbench.results.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import workbench.results.Activity;
import workbench.results.Calibration;
import workbench.results.Cost;
import workbench.results.Entry;
import workbench.results.Evidence;
import workbench.results.ForkEntry;
import workbench.results.Iteration;
import workbench.results.Journal;

/** A synthetic journal with what a harness records besides times: marks, load, costs, evidence. */
public final class Recorded {

    private final Journal journal;
    private final List<Entry> entries = new ArrayList<>();

    private Recorded(Journal journal, List<? extends Entry> entries) {
        this.journal = journal;
        this.entries.addAll(entries);
    }

    /** The journal with nothing added yet. */
    public static Recorded of(Journal journal) {
        return new Recorded(journal, journal.forks());
    }

    /** Alters each fork. */
    public Recorded each(UnaryOperator<ForkEntry> alteration) {
        entries.replaceAll(entry -> entry instanceof ForkEntry fork ? alteration.apply(fork) : entry);
        return this;
    }

    /** Adds other entries after the forks. */
    public Recorded and(Entry... others) {
        entries.addAll(List.of(others));
        return this;
    }

    /** Adds altered copies of a cell's forks after them, such as those of a twin. */
    public Recorded again(String cell, UnaryOperator<ForkEntry> alteration) {
        entries.addAll(journal.forks().stream()
                .filter(fork -> fork.cell().equals(cell))
                .map(alteration)
                .toList());
        return this;
    }

    /** The whole journal, ended as it was. */
    public Journal journal() {
        var all = new ArrayList<>(entries);
        journal.end().ifPresent(all::add);
        return Journal.of(journal.run(), all, journal.remarks());
    }

    /** A fork with other marks. */
    public static ForkEntry marked(ForkEntry fork, boolean twin, boolean repeat, boolean sentinel) {
        return copy(
                fork,
                twin,
                repeat,
                sentinel,
                fork.iterations(),
                fork.effective(),
                fork.activity(),
                fork.cost(),
                fork.evidence());
    }

    /** A fork whose jobs took that many times as long. */
    public static ForkEntry slower(ForkEntry fork, double times) {
        return timed(
                fork,
                fork.iterations().stream()
                        .map(one -> new Iteration(one.jobs(), Math.round(one.nanos() * times), one.activity()))
                        .toList());
    }

    /** A fork with these iterations. */
    public static ForkEntry timed(ForkEntry fork, List<Iteration> iterations) {
        return copy(
                fork,
                fork.twin(),
                fork.repeat(),
                fork.sentinel(),
                iterations,
                fork.effective(),
                fork.activity(),
                fork.cost(),
                fork.evidence());
    }

    /** A fork during which other programs used this share of the processors. */
    public static ForkEntry disturbed(ForkEntry fork, double foreignShare) {
        return during(fork, activity(1_000_000_000, foreignShare, 0));
    }

    /** A fork during which the machine did this. */
    public static ForkEntry during(ForkEntry fork, Activity activity) {
        return copy(
                fork,
                fork.twin(),
                fork.repeat(),
                fork.sentinel(),
                fork.iterations(),
                fork.effective(),
                activity,
                fork.cost(),
                fork.evidence());
    }

    /** A fork with its costs and what was seen of it. */
    public static ForkEntry explained(ForkEntry fork, @Nullable Cost cost, @Nullable Evidence evidence) {
        return copy(
                fork,
                fork.twin(),
                fork.repeat(),
                fork.sentinel(),
                fork.iterations(),
                fork.effective(),
                fork.activity(),
                cost,
                evidence);
    }

    /** A fork with one more effective setting. */
    public static ForkEntry telling(ForkEntry fork, String key, String value) {
        var effective = new LinkedHashMap<>(fork.effective());
        effective.put(key, value);
        return copy(
                fork,
                fork.twin(),
                fork.repeat(),
                fork.sentinel(),
                fork.iterations(),
                effective,
                fork.activity(),
                fork.cost(),
                fork.evidence());
    }

    /** A span of time on a machine with two processors, of which the fork used one and a half. */
    public static Activity activity(long wall, double foreignShare, long gc) {
        return new Activity(
                wall, wall * 3 / 2, 0L, null, wall / 100, foreignShare, 0.001, 0.05, wall / 50, gc, wall / 20);
    }

    /** The points of a long fork: slow at first, steady from a tenth on. */
    public static List<Iteration> longSeries(double millis) {
        return IntStream.range(0, 600)
                .mapToObj(i -> {
                    var warm = i < 60 ? 1.5 : 1 + 0.002 * (i % 7);
                    return new Iteration(1, Math.round(millis * 1e6 * warm));
                })
                .toList();
    }

    private static ForkEntry copy(
            ForkEntry fork,
            boolean twin,
            boolean repeat,
            boolean sentinel,
            List<Iteration> iterations,
            Map<String, String> effective,
            @Nullable Activity activity,
            @Nullable Cost cost,
            @Nullable Evidence evidence) {
        return new ForkEntry(
                fork.cell(),
                sentinel ? 0 : fork.round(),
                fork.position(),
                twin,
                repeat,
                sentinel,
                fork.started(),
                fork.wallNanos(),
                fork.openNanos(),
                fork.firstNanos(),
                fork.warmup(),
                iterations,
                fork.digest(),
                fork.verifications(),
                effective,
                fork.floor(),
                activity,
                new Calibration(20_000_000, 20_400_000),
                cost,
                evidence,
                fork.stream(),
                fork.log(),
                fork.failure());
    }
}
