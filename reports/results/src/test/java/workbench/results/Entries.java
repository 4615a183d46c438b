package workbench.results;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One entry of each kind, with every optional part present in some of them and absent in others. */
final class Entries {

    static final RunEntry RUN = new RunEntry(
            2,
            Instant.parse("2026-11-23T10:15:30.123456Z"),
            "0.1.0",
            -42,
            plan(),
            new Design(
                    true,
                    "fork-join",
                    true,
                    false,
                    5_000_000_000L,
                    0.02,
                    0.03,
                    0.05,
                    Contestants.JVMS,
                    Question.LOSS,
                    "jfr",
                    null),
            List.of(new Jvm("zgc", "/jdk-25", "25.0.1+8", "Éclipse", List.of("-XX:+UseZGC"))),
            List.of(baseline(), unavailable()),
            new Environment(
                    "Linux 6.1",
                    "amd64",
                    "unknown",
                    2,
                    8_000_000_000L,
                    "25.0.1+8",
                    "OpenJDK 64-Bit Server VM",
                    "Éclipse",
                    List.of("pressureShare"),
                    Map.of("clock rate", "governor powersave, boost on")),
            new Invocation(
                    "bin/workbench",
                    List.of("my strategies.jar"),
                    List.of(),
                    List.of("lib/*"),
                    Map.of("render", "Render.java"),
                    List.of(new HashedPath("/home/jo/Render.java", "5e884898")),
                    List.of(
                            new HashedPath("own-code.jar", "f7846f55"),
                            new HashedPath("/home/jo/lib/acme.jar", "d3b07384")),
                    List.of("old strategies.jar"),
                    List.of("old-lib/*"),
                    List.of(new HashedPath("own-code-old.jar", "0cc175b9")),
                    new GateRecord(0.05, true),
                    "1f2e3d4c5b6a + changes"));

    static final ForkEntry MEASURED = new ForkEntry(
            "c1",
            1,
            2,
            true,
            false,
            false,
            Instant.parse("2026-11-23T10:15:31Z"),
            1_500_000_000L,
            12_345L,
            400_000_000L,
            List.of(new Iteration(1, 390_000_000)),
            List.of(new Iteration(3, 1_000_000), new Iteration(1, 333_334, quiet())),
            "9f86d081",
            new Verifications(4, 2, 1_000),
            ordered("threads", "2", "carriers", "none"),
            new FloorRecord(null, 0.5),
            new Activity(1_400_000_000L, 900L, 80L, 70L, 60L, 0.25, 0.125, 0.5, 50L, 40L, 30L),
            new Calibration(4_000_000, 4_100_000),
            new Cost(1L, 2L, 3L, 4L, 5L, 6L, 7, 8L, 9L),
            new Evidence(
                            2,
                            11L,
                            10L,
                            "traces/c1-1.csv",
                            2,
                            List.of(new Evidence.Pinning("synchronized", "java.lang.Object.wait", 3, 12)),
                            2,
                            50L,
                            new Aftermath(true, false, "ExecutionException", 1))
                    .withChecksums(new ItemChecksums("AAAAAQAAAQA=")),
            new StreamRecord(
                    9_000_000_000L,
                    2,
                    1,
                    0,
                    1,
                    "item 4 threw: no answer",
                    2,
                    encoded(1_000_000, 2_000_000, 9_000_000, 9_500_000),
                    encoded(10_000, 20_000),
                    encoded(990_000, 1_980_000),
                    encoded(0, 0, 50_000, 0),
                    30_000_000,
                    List.of(new RateStep(0.4, 9_500_000, true))),
            "logs/c1-1.log",
            null);

    private static String encoded(long... nanos) {
        var latencies = new Latencies();
        for (var one : nanos) {
            latencies.add(one);
        }
        return latencies.encoded();
    }

    static final ForkEntry FAILED = new ForkEntry(
            "c2",
            1,
            1,
            false,
            false,
            false,
            Instant.parse("2026-11-23T10:15:33Z"),
            60_000_000_000L,
            null,
            null,
            List.of(),
            List.of(),
            null,
            null,
            Map.of(),
            null,
            null,
            null,
            null,
            null,
            null,
            "logs/c2-1.log",
            new Failure(Failure.Kind.DEADLINE, "still at item 7 after 60s", 7));

    static final WaitEntry WAIT =
            new WaitEntry(Instant.parse("2026-11-23T10:15:30.5Z"), "c1", 1, 250_000_000, 0.03125, true);

    static final LookEntry LOOK = new LookEntry(Instant.parse("2026-11-23T10:15:40Z"), 1, 5, List.of("c1"));

    static final ProfileEntry PROFILE = new ProfileEntry(
            "c1",
            "jfr",
            Instant.parse("2026-11-23T10:15:40.5Z"),
            2_000_000_000L,
            "profiles/c1-sequential.jfr",
            "logs/profile-c1-sequential.log",
            new Profile(
                    new HotFrames(
                            200, null, 7, List.of(new HotFrames.HotFrame("java.math.BigInteger.multiply", 150, 0.75))),
                    new HotFrames(3, 40_000_000L, 0, List.of(new HotFrames.HotFrame("acme.Render.await", 3, 1))),
                    new HotFrames(0, 0L, 2, List.of())),
            null);

    static final ProfileEntry NO_PROFILE = new ProfileEntry(
            "c2",
            "jfr",
            Instant.parse("2026-11-23T10:15:40.7Z"),
            0,
            null,
            null,
            null,
            "other processes perform its items");

    static final CutEntry CUT =
            new CutEntry(Instant.parse("2026-11-23T10:15:41Z"), 1, 3, "the budget of 10 s was used up");

    static final ResumeEntry RESUME = new ResumeEntry(
            Instant.parse("2026-11-23T10:15:42Z"),
            "0.1.1",
            List.of("line 7 of results.jsonl is set aside: it was cut off"));

    static final EndEntry END = new EndEntry(Instant.parse("2026-11-23T10:16:00Z"), EndEntry.Outcome.INTERRUPTED);

    private Entries() {}

    private static Activity quiet() {
        return new Activity(340_000L, null, null, null, null, null, null, null, null, null, null);
    }

    private static PlanRecord plan() {
        var block = new BlockRecord(
                List.of("factor:numbers=5000"),
                List.of("sequential", "multi-process"),
                List.of(2),
                List.of(2, 3),
                "200ms",
                3,
                "100ms",
                "60s",
                List.of("-Xmx512m"),
                List.of(),
                List.of("zgc=-XX:+UseZGC"),
                false,
                null,
                null);
        return new PlanRecord("command line", List.of(block));
    }

    private static Cell baseline() {
        return new Cell(
                "c1",
                factor(),
                new Use("sequential", Map.of(), "sequential"),
                1,
                true,
                "zgc",
                List.of(2, 3),
                List.of(),
                null,
                null,
                false,
                Cell.JAVA);
    }

    private static Cell unavailable() {
        var strategy = new Use("multi-process", Map.of("python", "python3"), "multi-process:python=python3");
        return new Cell(
                "c2",
                factor(),
                strategy.in(CodeVersion.NEW),
                2,
                false,
                null,
                List.of(3),
                List.of("-Xmx512m"),
                "unbounded",
                "no python3 on the path",
                true,
                "cpython",
                "c1");
    }

    private static Use factor() {
        return new Use("factor", ordered("numbers", "5000", "from", "1"), "factor:numbers=5000");
    }

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
