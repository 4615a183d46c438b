package workbench.harness;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbench.results.Cell;
import workbench.results.EndEntry;
import workbench.results.Failure;
import workbench.results.ForkEntry;

/** Plugins at fault, all in one run: each costs its own cells, and nothing else. */
@Timeout(600)
class HostilePluginsTest {

    private static final Map<String, String> STRATEGIES = Map.ofEntries(
            Map.entry("Good", ""),
            Map.entry("ThrowsInWidth", "public int width(int r) { throw new IllegalStateException(\"boom\"); }"),
            Map.entry("HasNoWidth", "public int width(int r) { return 0; }"),
            Map.entry("ExitsInWidth", "public int width(int r) { System.exit(0); return r; }"),
            Map.entry("HangsInUnavailable", """
                    public Optional<String> unavailable(Setting s) {
                        while (true) { try { new CountDownLatch(1).await(); } catch (InterruptedException e) { } }
                    }
                    """),
            Map.entry("HasNullParameters", "public List<Parameter<?>> parameters() { return null; }"),
            Map.entry("OverflowsInCheck", "public void check(Arguments a) { check(a); }"),
            Map.entry(
                    "HasNullOptions",
                    "public List<String> jvmOptions(Setting s) { return Arrays.asList((String) null); }"),
            Map.entry("TellsItsSecret", """
                    public Set<String> secrets() { return Set.of("PATH"); }
                    public Optional<String> unavailable(Setting s) { return Optional.of("the key is " + System.getenv("PATH")); }
                    """),
            Map.entry("HasNullRank", "public Optional<String> unranked(Arguments a) { return null; }"),
            Map.entry("ThrowsInConstructor", "{ if (true) throw new IllegalStateException(\"unmade\"); }"),
            Map.entry("ExitsInItsClass", "static { System.exit(0); }"),
            Map.entry("HasNoName", "public String name() { return \"../..\"; }"),
            Map.entry("OpensNothing", "public Session open(Setting s, WorkloadReference w) { return null; }"),
            Map.entry("HasNullSettings", "Map<String, String> settings() { return null; }"),
            Map.entry("HasEndlessSettings", """
                    Map<String, String> settings() {
                        var all = new HashMap<String, String>();
                        for (int i = 0; i < 101; i++) { all.put("s" + i, "x"); }
                        return all;
                    }
                    """),
            Map.entry("DeliversBackwards", """
                    void perform(Batch<?> batch, Job job, int item) throws Exception {
                        job.deliver(item, "helper", 2, 1, result(batch, item));
                    }
                    """),
            Map.entry("DeliversAtOnce", """
                    void perform(Batch<?> batch, Job job, int item) throws Exception {
                        job.deliver(item, "helper", 7, 7, result(batch, item));
                    }
                    """));

    private static final String PROVISION = "public Provision provision(Setting s) { return new Provision() {"
            + " public Arguments arguments() { return s.arguments(); } %s }; }";

    private static final String BATCH = "public Batch<?> open(Setting s) { return new Numbers() { %s }; }";

    private static final Map<String, String> WORKLOADS = Map.ofEntries(
            Map.entry(
                    "HidesItsSecrets",
                    "public Set<String> secrets() { throw new IllegalStateException(\"not yours\"); }"),
            Map.entry("HasNullSecrets", "public Set<String> secrets() { return null; }"),
            Map.entry("ProvidesNothing", "public Provision provision(Setting s) { return null; }"),
            Map.entry(
                    "HasNoArguments",
                    PROVISION
                            .formatted("public Arguments arguments() { return null; }")
                            .replaceFirst("public Arguments arguments\\(\\) \\{ return s.arguments\\(\\); } ", "")),
            Map.entry(
                    "ThrowsInFacts",
                    PROVISION.formatted(
                            "public Map<String, String> facts() { throw new IllegalStateException(\"no facts\"); }")),
            Map.entry(
                    "ThrowsInClose",
                    PROVISION.formatted("public void close() { throw new AssertionError(\"stays\"); }")),
            Map.entry(
                    "ThrowsInNotices",
                    "public List<String> notices(Arguments a, long jobs) { throw new AssertionError(\"mute\"); }"),
            Map.entry("HasNoItems", BATCH.formatted("public int size() { return 0; }")),
            Map.entry(
                    "Grows",
                    BATCH.formatted("int n = 3; int asked; public int size() { return ++asked < 5 ? n : n + 1; }")),
            Map.entry(
                    "TakesForever",
                    BATCH.formatted("public Optional<Floor> floor(int w) {"
                            + " return Optional.of(new Floor.Time(Duration.ofDays(106751))); }")),
            Map.entry("HasNullFloor", BATCH.formatted("public Optional<Floor> floor(int w) { return null; }")),
            Map.entry(
                    "HalfSurrogate",
                    BATCH.formatted(
                            "public Integer execute(int i) throws Exception { throw new IOException(\"half \\ud83d\"); }")));

    @TempDir
    private static Path shared;

    private static Workbench measured = new Workbench(Path.of(""));

    private static Workbench.Outcome outcome = new Workbench.Outcome(-1, "", "");

    /** One run of all. The limit is one that only the plugin that hangs exceeds. */
    @BeforeAll
    static void measure() throws Exception {
        var strategies = HostilePlugins.strategies(shared.resolve("strategies"), STRATEGIES);
        var workloads = shared.resolve("workloads"); // as a folder, which does as well as a jar
        HostilePlugins.workloads(workloads, WORKLOADS);
        var plan = Files.writeString(shared.resolve("plan.yaml"), """
                - workload: factor:numbers=40
                  strategy: [good, throws-in-width, has-no-width, exits-in-width, hangs-in-unavailable, has-null-parameters,
                      overflows-in-check, has-null-options, has-null-rank, tells-its-secret, opens-nothing, has-null-settings, has-endless-settings,
                      delivers-backwards, delivers-at-once]
                - workload: [hides-its-secrets, has-null-secrets, provides-nothing, has-no-arguments, throws-in-facts, throws-in-close, throws-in-notices,
                      has-no-items, grows, takes-forever, has-null-floor, half-surrogate]
                  strategy: sequential
                """);
        measured = new Workbench(shared);
        System.setProperty("workbench.plugin.limit", "4");
        try {
            outcome = measured.measure(
                    "--strategy-path",
                    strategies.toString(),
                    "--workload-path",
                    workloads.toString(),
                    "--plan",
                    plan.toString(),
                    "--width",
                    "2",
                    "--forks",
                    "1");
        } finally {
            System.clearProperty("workbench.plugin.limit");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            throws-in-width      | NOT_OPENED | strategy 'throws-in-width': width(2) threw IllegalStateException: boom
            has-no-width         | NOT_OPENED | strategy 'has-no-width': width(2) answered 0; accepted: a whole number from 1
            exits-in-width       | NOT_OPENED | width(2) threw JvmExitError: System.exit(0) would have ended the workbench
            hangs-in-unavailable | NOT_OPENED | strategy 'hangs-in-unavailable': unavailable() did not return within 4s
            has-null-parameters  | NOT_OPENED | strategy 'has-null-parameters': parameters() answered null
            overflows-in-check   | NOT_OPENED | strategy 'overflows-in-check': check() threw StackOverflowError
            has-null-options     | NOT_OPENED | strategy 'has-null-options': jvmOptions() answered null
            has-null-rank        | NOT_OPENED | strategy 'has-null-rank': unranked() answered null
            opens-nothing        | NOT_OPENED | strategy opens-nothing could not be opened: open() answered null
            has-null-settings    | NOT_OPENED | strategy has-null-settings could not be opened: effective() answered null
            has-endless-settings | NOT_OPENED | effective() answered 101 settings; accepted: at most 100
            delivers-backwards   | THREW      | helper delivers item 0 with its end at 1 ns and its start at 2 ns; accepted:
            hides-its-secrets    | NOT_OPENED | workload 'hides-its-secrets': secrets() threw IllegalStateException: not yours
            has-null-secrets     | NOT_OPENED | workload 'has-null-secrets': secrets() answered null
            provides-nothing     | NOT_OPENED | provision() answered null
            has-no-arguments     | NOT_OPENED | workload 'has-no-arguments': Provision.arguments() answered null
            throws-in-facts      | THREW      | workload 'throws-in-facts': Provision.facts() threw IllegalStateException: no facts
            throws-in-notices    | NOT_OPENED | workload 'throws-in-notices': notices(4 jobs) threw AssertionError: mute
            has-no-items         | NOT_OPENED | workload has-no-items could not be opened: size() answered 0; accepted: at least 1
            grows                | THREW      | workload grows: size() answered 4 after 3; accepted: the same at every call
            takes-forever        | NOT_OPENED | floor(1) threw IllegalArgumentException: a floor of
            has-null-floor       | NOT_OPENED | workload has-null-floor could not be opened: floor(1) answered null
            half-surrogate     | THREW      | item 0 threw: half �
            """)
    void aFaultIsNamedWhereItIs(String plugin, Failure.Kind kind, String message) throws Exception {
        var failure = requireNonNull(forks().get(plugin)).failure();

        assertThat(requireNonNull(failure).kind()).isEqualTo(kind);
        assertThat(failure.message()).contains(message);
        assertThat(outcome.out()).containsIgnoringWhitespaces(message);
        assertThat(measured.results().resolve("index.html"))
                .content(StandardCharsets.UTF_8)
                .contains(plugin);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ThrowsInConstructor | its constructor threw IllegalStateException: unmade
            ExitsInItsClass     | its constructor threw JvmExitError: System.exit(0) would have ended
            HasNoName           | name() answered ../..; accepted: at most 40 lower-case letters and digits
            """)
    void aClassThatIsNoPluginIsNamedWithItsJar(String name, String what) {
        assertThat(outcome.err())
                .contains("workbench: FAULT: strategy %s of %s: %s"
                        .formatted(name, shared.resolve("strategies/own.jar"), what));
    }

    @Test
    void aSecretThatOneTellsIsBlankedInTheJournal() throws Exception {
        assertThat(measured.journal().run().cells())
                .extracting(Cell::unavailable)
                .containsOnlyOnce("the key is ***");
    }

    @Test
    void theOthersAreMeasured() throws Exception {
        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(1);
        assertThat(outcome.out() + outcome.err()).doesNotContain("\tat ");
        for (var good : new String[] {"good", "delivers-at-once", "throws-in-close"}) {
            assertThat(forks().get(good)).as(good).satisfies(fork -> {
                assertThat(fork.failure()).isNull();
                assertThat(fork.iterations()).isNotEmpty();
            });
        }
        assertThat(measured.journal().end()).map(EndEntry::outcome).contains(EndEntry.Outcome.COMPLETED);
        assertThat(outcome.out()).contains("Report: ");
    }

    @Test
    void oneThatCannotBeClosedLosesNoReport() {
        assertThat(outcome.out())
                .containsIgnoringWhitespaces(
                        "FAULT: workload 'throws-in-close': Provision.close() threw AssertionError: stays");
    }

    @Test
    void aListAndADryRunNameFaultsToo(@TempDir Path folder) throws Exception {
        var jar = HostilePlugins.strategies(
                        folder.resolve("own"),
                        Map.of(
                                "Good",
                                "",
                                "HasNoSummary",
                                "public String summary() { return null; }",
                                "HasNoWidth",
                                "public int width(int r) { return 0; }"))
                .toString();

        var list = measured.call("list", "--strategy-path", jar);
        var dry = measured.call(
                "--dry-run",
                "--strategy-path",
                jar,
                "-w",
                "factor",
                "-s",
                "has-no-width",
                "-s",
                "good",
                "--width",
                "2");

        assertThat(list.exitCode()).isEqualTo(1);
        assertThat(list.out())
                .contains("FAULT: strategy 'has-no-summary': summary() answered null")
                .containsPattern("good +somebody else's");
        assertThat(dry.exitCode()).isEqualTo(1);
        assertThat(dry.out())
                .contains("at fault")
                .containsIgnoringWhitespaces("FAULT: strategy 'has-no-width': width(2) answered 0");
    }

    /** By reflection, which no loader sees. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            exit(); return r;                                                        | strategy 'sneaks': width(1)
            new Thread(this::exit, "a thread").start(); while (true) Thread.yield(); | a thread
            """)
    void oneThatEndsTheJvmAllTheSameIsNamed(String body, String who, @TempDir Path folder) throws Exception {
        var jar = HostilePlugins.strategies(folder.resolve("own"), Map.of("Sneaks", """
                public int width(int r) { %s }
                void exit() {
                    try {
                        Runtime.class.getMethod("exit", int.class).invoke(Runtime.getRuntime(), 0);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                }
                """.formatted(body)));

        var process = new Workbench(folder)
                .start("--strategy-path", jar.toString(), "-s", "sneaks", "--width", "1", "--dry-run");
        process.getInputStream().readAllBytes();
        var err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(err).isEqualTo(1);
        assertThat(err).isEqualTo("workbench: %s ended this JVM\n".formatted(who));
    }

    @Test
    void whatOneLeavesInTheWorkbenchDoesNotOutliveIt(@TempDir Path folder) throws Exception {
        var pid = folder.resolve("pid");
        var jar = HostilePlugins.strategies(folder.resolve("own"), Map.of("Stays", """
                {
                    new Thread(Stays::stay).start();
                    Runtime.getRuntime().addShutdownHook(new Thread(Stays::stay));
                    try {
                        var process = new ProcessBuilder("sleep", "1000").start();
                        java.nio.file.Files.writeString(java.nio.file.Path.of("%s"), "" + process.pid());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
                static void stay() {
                    while (true) { try { new CountDownLatch(1).await(); } catch (InterruptedException e) { } }
                }
                """.formatted(pid)));

        var process = new Workbench(folder).start("list", "--strategy-path", jar.toString());
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(out).isZero();
        ProcessHandle.of(Long.parseLong(Files.readString(pid)))
                .ifPresent(started -> started.onExit().join());
    }

    /** The only fork of each plugin, by the name of what is not as it should be, or of what is. */
    private static Map<String, ForkEntry> forks() throws IOException {
        var journal = measured.journal();
        var forks = new HashMap<String, ForkEntry>();
        for (var cell : journal.run().cells()) {
            var own = STRATEGIES.keySet().stream()
                    .anyMatch(name -> words(name).equals(cell.strategy().name()));
            journal.forks().stream()
                    .filter(fork -> fork.cell().equals(cell.id()))
                    .forEach(fork -> forks.put(
                            own ? cell.strategy().name() : cell.workload().name(), fork));
        }
        return forks;
    }

    private static String words(String className) {
        return className.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
