package workbench.results.testkit;

import java.util.List;
import java.util.Map;
import workbench.results.Failure;
import workbench.results.HashedPath;
import workbench.results.Invocation;
import workbench.results.Journal;
import workbench.results.Jvm;
import workbench.results.Question;

/** Synthetic runs of the kinds that a report must cope with. */
public final class SyntheticRuns {

    private static final String FACTOR = "factor:numbers=50000";
    private static final String DOWNLOAD = "download:images=52";
    private static final String QUERY = "query:connections=10";
    private static final String ARRIVALS = "rate=200/s";

    private SyntheticRuns() {}

    /** Like the plan {@code tour}: two workloads, all strategies, each at one width. */
    public static Journal tour() {
        return tour(SyntheticRun.seeded(1)).journal();
    }

    private static SyntheticRun tour(SyntheticRun run) {
        return run.cell(
                        FACTOR,
                        "sequential",
                        1,
                        c -> c.millis(361).baseline().floorShare(1).cold(.01, 1.2))
                .cell(
                        FACTOR,
                        "platform-threads",
                        2,
                        c -> c.millis(184).floorShare(.5).cold(.5, 1.5))
                .cell(
                        FACTOR,
                        "virtual-threads",
                        2,
                        c -> c.millis(230).floorShare(.5).cold(.3, 1.7))
                .cell(FACTOR, "fork-join", 2, c -> c.millis(183).floorShare(.5).cold(.4, 1.5))
                .cell(
                        FACTOR,
                        "parallel-streams",
                        2,
                        c -> c.millis(189).floorShare(.5).cold(.6, 1.6))
                .cell(
                        FACTOR,
                        "multi-process",
                        2,
                        c -> c.millis(206).floorShare(.5).cold(420, 2.4))
                .cell(
                        FACTOR,
                        "parallel-streams:pool=common",
                        2,
                        c -> c.millis(246).floorShare(.5).unranked("the common pool ignores the width"))
                .cell(
                        DOWNLOAD,
                        "sequential",
                        1,
                        c -> c.millis(9620).baseline().floorMillis(9570).noise(.003))
                .cell(
                        DOWNLOAD,
                        "platform-threads",
                        8,
                        c -> c.millis(1255).floorMillis(1200).noise(.01))
                .cell(
                        DOWNLOAD,
                        "virtual-threads",
                        8,
                        c -> c.millis(1259).floorMillis(1200).noise(.01))
                .cell(
                        DOWNLOAD,
                        "fork-join",
                        8,
                        c -> c.millis(1310).floorMillis(1200).noise(.01))
                .cell(
                        DOWNLOAD,
                        "parallel-streams",
                        8,
                        c -> c.millis(1390).floorMillis(1200).noise(.01))
                .cell(
                        DOWNLOAD,
                        "multi-process",
                        8,
                        c -> c.millis(1330).floorMillis(1200).noise(.01).cold(900, 1.5));
    }

    /** Many forks at several widths; {@code platform-threads} follows Amdahl's law, the others follow no law. */
    public static Journal scaling() {
        var run = SyntheticRun.seeded(2).cores(16).forks(20).iterations(10);
        run.cell(FACTOR, "sequential", 1, c -> c.millis(361).baseline().floorShare(1));
        for (var width : List.of(1, 2, 4, 8, 16)) {
            run.cell(
                            FACTOR,
                            "fork-join",
                            width,
                            c -> c.millis(361 / Math.pow(width, .95)).floorShare(1.0 / width))
                    .cell(
                            FACTOR,
                            "platform-threads",
                            width,
                            c -> c.millis(365 * (.01 + .99 / width)).floorShare(1.0 / width))
                    .cell(
                            FACTOR,
                            "parallel-streams",
                            width,
                            c -> c.millis(370 / Math.pow(width, .8)).floorShare(1.0 / width))
                    .cell(
                            FACTOR,
                            "multi-process",
                            width,
                            c -> c.millis(420 / Math.pow(width, .6)).floorShare(1.0 / width));
        }
        return run.journal();
    }

    /** Strategies of two languages, each with a baseline of its own. */
    public static Journal languages() {
        var run = SyntheticRun.seeded(14)
                .cell(FACTOR, "sequential", 1, c -> c.millis(361).baseline().floorShare(1))
                .cell(
                        FACTOR,
                        "cpython-sequential",
                        1,
                        c -> python(c, 6900).baseline().floorShare(1));
        for (var width : List.of(2, 4)) {
            run.cell(FACTOR, "platform-threads", width, c -> c.millis(184).floorShare(.5))
                    .cell(
                            FACTOR,
                            "cpython-threads",
                            width,
                            c -> python(c, 7000 + 50 * width).floorShare(.5))
                    .cell(
                            FACTOR,
                            "cpython-processes",
                            width,
                            c -> python(c, 3700).floorShare(.5));
        }
        return run.journal();
    }

    private static CellPlan python(CellPlan cell, double millis) {
        return cell.millis(millis).language("cpython");
    }

    /** A replay of the article, in which Java gains by threads where CPython does not. */
    public static Journal article() {
        var run = SyntheticRun.seeded(3).question(Question.ARTICLE);
        replay(run, "java", "", "multi-process", 300, 160, 158);
        replay(run, "cpython", "cpython-", "cpython-processes", 9_000, 9_900, 9_950);
        return run.journal();
    }

    private static void replay(
            SyntheticRun run,
            String language,
            String prefix,
            String processes,
            double alone,
            double threads,
            double otherStyle) {
        var threaded = language.equals("java") ? "platform-threads" : "cpython-threads";
        var sequential = prefix + "sequential";
        replayed(run, language, "download", 52, sequential, 1, 14_000);
        replayed(run, language, "download", 52, threaded, 4, 5_000);
        replayed(run, language, "download", 52, threaded, 8, 3_600);
        replayed(run, language, FACTOR, 50_000, sequential, 1, alone);
        replayed(run, language, FACTOR, 50_000, threaded, 4, threads);
        replayed(run, language, FACTOR, 50_000, threaded, 8, threads);
        replayed(run, language, FACTOR, 50_000, threaded + ":style=other", 4, otherStyle);
        replayed(run, language, FACTOR, 50_000, processes, 4, alone / 1.9);
        replayed(run, language, "factor:numbers=60000", 60_000, sequential, 1, alone * 1.44);
        replayed(run, language, "factor:numbers=100000", 100_000, sequential, 1, alone * 4);
        replayed(run, language, "factor:algorithm=sqrt,numbers=50000", 50_000, sequential, 1, alone / 100);
        replayed(run, language, "gallery", 1, sequential, 1, 2_002);
        if (language.equals("java")) {
            replayed(run, language, "download", 52, "virtual-threads", 8, 3_550);
        }
    }

    private static void replayed(
            SyntheticRun run, String language, String workload, int items, String strategy, int width, double millis) {
        run.cell(workload, strategy, width, cell -> {
            cell.millis(millis).noise(0.002).language(language).items(items);
            if (strategy.endsWith("sequential")) {
                cell.baseline();
            }
        });
    }

    /** A run that asks which width is enough, and finds one. */
    public static Journal widths() {
        var run = SyntheticRun.seeded(12).question(Question.WIDTH);
        var millis = List.of(200.0, 110.0, 61.0, 60.0, 72.0);
        for (var i = 0; i < millis.size(); i++) {
            var time = millis.get(i);
            run.cell(
                    "download:images=52",
                    "virtual-threads",
                    1 << i,
                    cell -> cell.millis(time).noise(0.004));
        }
        return run.journal();
    }

    /** The same strategies in two JVMs. */
    public static Journal jvms() {
        var run = SyntheticRun.seeded(16)
                .jvms(
                        new Jvm("default", "/opt/jdk-25", "25.0.1+8", "Example", List.of()),
                        new Jvm("zgc", "/opt/jdk-25", "25.0.1+8", "Example", List.of("-XX:+UseZGC")));
        for (var jvm : List.of("default", "zgc")) {
            var options = jvm.equals("zgc") ? new String[] {"-Xmx512m", "-XX:+UseZGC"} : new String[] {"-Xmx512m"};
            var slower = jvm.equals("zgc") ? 1.08 : 1;
            run.cell(
                            FACTOR,
                            "sequential",
                            1,
                            c -> c.millis(361 * slower)
                                    .baseline()
                                    .floorShare(1)
                                    .variant(jvm)
                                    .jvm(options))
                    .cell(
                            FACTOR,
                            "fork-join",
                            2,
                            c -> c.millis(183 * slower)
                                    .floorShare(.5)
                                    .variant(jvm)
                                    .jvm(options));
        }
        return run.journal();
    }

    /** A task in a source file of one's own, at which a strategy fails, and one that forks by itself. */
    public static Journal own() {
        var typed = new Invocation(
                "bin/workbench",
                List.of(),
                List.of(),
                List.of("lib/orders.jar"),
                Map.of("render", "Render.java", "parallel-sort", "ParallelSort.java"),
                List.of(
                        new HashedPath("/home/me/Render.java", "00"),
                        new HashedPath("/home/me/ParallelSort.java", "01")),
                List.of(new HashedPath("own-code.jar", "02"), new HashedPath("/home/me/lib/orders.jar", "03")));
        var run = SyntheticRun.seeded(17)
                .invocation(typed)
                .cell(
                        "render:pages=50",
                        "sequential",
                        1,
                        c -> c.millis(41).items(50).baseline().floorShare(1))
                .cell(
                        "render:pages=50",
                        "virtual-threads",
                        2,
                        c -> c.millis(22).items(50).floorShare(.5))
                .cell(
                        "render:pages=50",
                        "fork-join",
                        2,
                        c -> c.failing(
                                5, new Failure(Failure.Kind.WRONG_RESULT, "item 3 is <b>bold</b>, but was plain", 3)))
                .cell(
                        "parallel-sort",
                        "sequential",
                        1,
                        c -> c.millis(30).forkingItself().baseline())
                .cell("parallel-sort", "fork-join", 2, c -> c.millis(17).forkingItself())
                .journal();
        return Recorded.of(run)
                .each(fork -> fork.failure() == null
                        ? Recorded.telling(fork, "results", "equal to a sequential pass, not proven")
                        : fork)
                .journal();
    }

    /** Twelve strategies with long names. */
    public static Journal crowd() {
        var run = SyntheticRun.seeded(3).forks(10).iterations(5);
        for (var i = 0; i < 12; i++) {
            var millis = 20 + 3 * i;
            run.cell(
                    FACTOR,
                    "platform-threads:style=worker-%d,queue=linked-blocking,batch=%d,fair=true".formatted(i, 1 << i),
                    4,
                    c -> c.millis(millis).floorMillis(18));
        }
        return run.journal();
    }

    /** Failures of several kinds, and a strategy that cannot run here. */
    public static Journal troubled() {
        return SyntheticRun.seeded(4)
                .cell(FACTOR, "sequential", 1, c -> c.millis(361).baseline())
                .cell(FACTOR, "fork-join", 2, c -> c.millis(183))
                .cell(
                        FACTOR,
                        "loses-items",
                        2,
                        c -> c.failing(5, new Failure(Failure.Kind.LOST_ITEM, "item 7 was never performed", 7)))
                .cell(
                        FACTOR,
                        "hangs",
                        2,
                        c -> c.failing(1, new Failure(Failure.Kind.DEADLINE, "still running after 60s", null)))
                .cell(FACTOR, "differs", 2, c -> c.digest("d2"))
                .cell(FACTOR, "python", 2, c -> c.unavailable("no python3 on the path"))
                .journal();
    }

    /** A run that has just begun. */
    public static Journal partial() {
        return SyntheticRun.seeded(5)
                .running()
                .cell(FACTOR, "sequential", 1, c -> c.millis(361).baseline().done(2))
                .cell(FACTOR, "fork-join", 2, c -> c.millis(183).done(1))
                .cell(FACTOR, "virtual-threads", 2, c -> c.done(0))
                .journal();
    }

    /** Three forks of two strategies. */
    public static Journal small() {
        return SyntheticRun.seeded(6)
                .forks(3)
                .cell("factor:numbers=5000", "fork-join", 2, c -> c.millis(2.2).floorShare(.5))
                .cell(
                        "factor:numbers=5000",
                        "sequential",
                        1,
                        c -> c.millis(4.1).baseline().floorShare(1))
                .journal();
    }

    /** A service under load: one strategy keeps up, one is a little slower, and one rejects what it cannot take. */
    public static Journal service() {
        return SyntheticRun.seeded(19)
                .forks(5)
                .cell(QUERY, "virtual-threads", 10, c -> c.millis(21).arriving(ARRIVALS, 0))
                .cell(QUERY, "platform-threads", 10, c -> c.millis(24).arriving(ARRIVALS, 0))
                .cell(QUERY, "fork-join", 10, c -> c.millis(4_900).arriving(ARRIVALS, 30))
                .cell(
                        QUERY,
                        "parallel-streams",
                        10,
                        c -> c.arriving(ARRIVALS, 0).unavailable("it takes whole jobs, and no arrivals one by one"))
                .journal();
    }

    /** The capacity of a service: gaps of 2 ms between arrivals with one strategy, of 3 ms with another. */
    public static Journal capacity() {
        return SyntheticRun.seeded(20)
                .forks(5)
                .cell(QUERY, "virtual-threads", 10, c -> c.millis(2).arriving(ARRIVALS + ",p99<=50ms", 0))
                .cell(QUERY, "platform-threads", 10, c -> c.millis(3).arriving(ARRIVALS + ",p99<=50ms", 0))
                .journal();
    }

    /** Only the baseline. */
    public static Journal alone() {
        return SyntheticRun.seeded(7)
                .cell(FACTOR, "sequential", 1, c -> c.millis(361).baseline())
                .journal();
    }

    /** One fork of everything. */
    public static Journal single() {
        return tour(SyntheticRun.seeded(8).forks(1)).journal();
    }
}
