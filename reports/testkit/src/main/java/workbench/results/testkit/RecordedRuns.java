package workbench.results.testkit;

import java.time.Instant;
import java.util.List;
import workbench.results.Activity;
import workbench.results.Cost;
import workbench.results.CutEntry;
import workbench.results.Evidence;
import workbench.results.ForkEntry;
import workbench.results.HotFrames;
import workbench.results.HotFrames.HotFrame;
import workbench.results.Journal;
import workbench.results.LookEntry;
import workbench.results.Profile;
import workbench.results.ProfileEntry;
import workbench.results.ResumeEntry;
import workbench.results.WaitEntry;

/** Synthetic journals with all that a harness records. */
public final class RecordedRuns {

    private static final Instant LATER = Instant.parse("2026-11-23T10:20:30Z");

    private RecordedRuns() {}

    /** Ten forks of three strategies on a quiet machine, with everything there is to record. */
    public static Journal rich() {
        return Recorded.of(quiet())
                .each(fork -> Recorded.disturbed(fork, 0.012))
                .each(fork -> Recorded.explained(fork, cost(fork), evidence(fork)))
                .again("c1", fork -> Recorded.slower(Recorded.marked(fork, true, false, false), 1.001))
                .and(sentinel("c2"))
                .and(
                        new WaitEntry(LATER, "c2", 3, 4_000_000_000L, 0.01, true),
                        new WaitEntry(LATER, "c3", 4, 10_000_000_000L, 0.31, false),
                        new LookEntry(LATER, 5, 5, List.of("c3")),
                        profile("c2"),
                        unprofiled("c3"),
                        new ResumeEntry(LATER, "0.1.0", List.of()),
                        new CutEntry(LATER, 10, 12, "10 of 12 rounds are measured"))
                .journal();
    }

    /** Failures of several kinds, with much that there is to record. */
    public static Journal troubled() {
        return Recorded.of(SyntheticRuns.troubled())
                .each(fork -> fork.failure() == null ? Recorded.explained(fork, cost(fork), evidence(fork)) : fork)
                .and(
                        new WaitEntry(LATER, "c2", 3, 4_000_000_000L, 0.31, false),
                        profile("c2"),
                        unprofiled("c1"),
                        new ResumeEntry(LATER, "0.1.0", List.of()),
                        new CutEntry(LATER, 4, 5, "4 of 5 rounds are measured"))
                .journal();
    }

    /** The same strategies as in {@link #rich}, with nothing recorded. */
    public static Journal quiet() {
        return SyntheticRun.seeded(11)
                .forks(10)
                .iterations(5)
                .cell(
                        "factor:numbers=5000",
                        "sequential",
                        1,
                        c -> c.millis(36.1).baseline().noise(.01))
                .cell("factor:numbers=5000", "fork-join", 2, c -> c.millis(18.3).noise(.01))
                .cell(
                        "factor:numbers=5000",
                        "virtual-threads",
                        2,
                        c -> c.millis(23).noise(.01))
                .journal();
    }

    /** Twenty forks of two strategies; every third fork of the first takes 8 % longer, and compiled for half as long. */
    public static Journal twoGroups() {
        var run = SyntheticRun.seeded(12)
                .forks(20)
                .cell("factor:numbers=5000", "fork-join", 2, c -> c.millis(18).noise(.01))
                .cell(
                        "factor:numbers=5000",
                        "virtual-threads",
                        2,
                        c -> c.millis(23).noise(.01))
                .journal();
        return Recorded.of(run).each(RecordedRuns::inTwoWays).journal();
    }

    private static ForkEntry inTwoWays(ForkEntry fork) {
        var slow = fork.cell().equals("c1") && fork.round() % 3 == 0;
        var jitted = 1_000_000_000L / (slow ? 2 : 1) + 1_000_000L * fork.round();
        var activity = new Activity(1_500_000_000, null, null, null, null, 0.01, null, null, null, 5_000_000L, jitted);
        return Recorded.during(slow ? Recorded.slower(fork, 1.08) : fork, activity);
    }

    /** The strategies of {@link #quiet} on a machine where other programs used this share of the processors. */
    public static Journal busy(double foreignShare) {
        return Recorded.of(quiet())
                .each(fork -> Recorded.disturbed(fork, foreignShare))
                .journal();
    }

    private static ForkEntry sentinel(String cell) {
        var fork = quiet().forks().stream()
                .filter(one -> one.cell().equals(cell))
                .findFirst()
                .orElseThrow();
        return Recorded.timed(Recorded.marked(fork, false, false, true), Recorded.longSeries(18.3));
    }

    private static ProfileEntry profile(String cell) {
        return new ProfileEntry(
                cell,
                "jfr",
                LATER,
                3_000_000_000L,
                "profiles/%s.jfr".formatted(cell),
                "logs/profile-%s.log".formatted(cell),
                new Profile(
                        new HotFrames(
                                400,
                                null,
                                52,
                                List.of(
                                        new HotFrame("workbench.workload.factor.Factors.of", 310, 0.775),
                                        new HotFrame("java.math.BigInteger.multiply", 90, 0.225))),
                        new HotFrames(12, 30_000_000L, 240, List.of(new HotFrame("acme.Render.await", 12, 1))),
                        new HotFrames(0, 0L, 0, List.of())),
                null);
    }

    private static ProfileEntry unprofiled(String cell) {
        return new ProfileEntry(cell, "jfr", LATER, 0, null, null, null, "other processes perform its items");
    }

    private static Cost cost(ForkEntry fork) {
        var heavy = fork.cell().equals("c3") ? 3 : 1;
        return new Cost(
                1_400_000_000L * heavy,
                120_000_000L,
                96L << 20,
                (210L << 20) * heavy,
                5_400L * heavy,
                310L,
                14,
                6L * heavy,
                9_000_000L);
    }

    private static Evidence evidence(ForkEntry fork) {
        var virtual = fork.cell().equals("c3");
        return new Evidence(
                fork.cell().equals("c1") ? 1 : 2,
                20_000_000L,
                18_500_000L,
                null,
                fork.cell().equals("c1") ? 1 : 2,
                virtual ? List.of(new Evidence.Pinning("MONITOR", "java.lang.Object.wait", 3, 34_000_000L)) : List.of(),
                virtual ? 2 : null,
                virtual ? 4_998L : null,
                null);
    }
}
