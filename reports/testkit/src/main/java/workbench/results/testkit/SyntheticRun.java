package workbench.results.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbench.results.Activity;
import workbench.results.BlockRecord;
import workbench.results.Calibration;
import workbench.results.Cell;
import workbench.results.CodeVersion;
import workbench.results.Contestants;
import workbench.results.Cost;
import workbench.results.Design;
import workbench.results.EndEntry;
import workbench.results.Environment;
import workbench.results.Evidence;
import workbench.results.ForkEntry;
import workbench.results.Invocation;
import workbench.results.Iteration;
import workbench.results.Journal;
import workbench.results.Jvm;
import workbench.results.PlanRecord;
import workbench.results.Question;
import workbench.results.RunEntry;
import workbench.results.Use;
import workbench.results.Verifications;

/**
 * Builds the journal of a run that never took place, with the noise of real ones: forks differ from each other,
 * iterations differ within a fork. The same calls give the same journal.
 */
public final class SyntheticRun {

    private static final Instant START = Instant.parse("2026-11-23T10:15:30Z");
    private static final double KERNEL_MILLIS = 4;
    private static final double KERNEL_NOISE = 0.01;

    private final Random random;
    private final List<CellPlan> cells = new ArrayList<>();
    private int forks = 5;
    private int iterations = 3;
    private int cores = 2;
    private boolean ended = true;
    private boolean once;
    private List<Integer> looks = List.of();
    private Design design = Design.PLAIN;
    private UnaryOperator<Environment> machine = UnaryOperator.identity();
    private double slowness = 1;
    private boolean calibrated;
    private Instant started = START;
    private List<Jvm> jvms = List.of();
    private @Nullable Invocation invocation;

    private SyntheticRun(long seed) {
        random = new Random(seed);
    }

    /** A run whose noise comes from this seed. */
    public static SyntheticRun seeded(long seed) {
        return new SyntheticRun(seed);
    }

    /** How many forks each cell is to get; 5 by default. */
    public SyntheticRun forks(int count) {
        forks = count;
        return this;
    }

    /** How many measured iterations each fork has; 3 by default. */
    public SyntheticRun iterations(int count) {
        iterations = count;
        return this;
    }

    /** Lets each fork do the job once. */
    public SyntheticRun once() {
        once = true;
        return this;
    }

    /** How many logical processors the machine has. */
    public SyntheticRun cores(int many) {
        cores = many;
        return this;
    }

    /** After how many forks the run is looked at; once at the end by default. */
    public SyntheticRun looks(List<Integer> forks) {
        looks = List.copyOf(forks);
        return this;
    }

    /** What the run compares as a whole; it has no guards then, and no race. */
    public SyntheticRun overall(Contestants compared) {
        return design(new Design(false, null, false, false, 0, null, null, null, compared, null, null, null));
    }

    /** What the run as a whole is to find out; it has no guards then, and no race. */
    public SyntheticRun question(Question asked) {
        return design(new Design(false, null, false, false, 0, null, null, null, null, asked, null, null));
    }

    /** How the run guards itself and when it stops; plainly by default. */
    public SyntheticRun design(Design value) {
        design = value;
        return this;
    }

    /** The JVMs that it compares, which its cells name; by default there is only that of the machine. */
    public SyntheticRun jvms(Jvm... several) {
        jvms = List.of(several);
        return this;
    }

    /** How a person started it; unknown by default. */
    public SyntheticRun invocation(Invocation typed) {
        invocation = typed;
        return this;
    }

    /** On what it runs: an alteration of a machine made up. */
    public SyntheticRun machine(UnaryOperator<Environment> alteration) {
        machine = alteration;
        return this;
    }

    /**
     * Runs the calibration kernel around each fork.
     *
     * @param factor how many times as long as usual the machine takes for everything
     */
    public SyntheticRun calibrated(double factor) {
        slowness = factor;
        calibrated = true;
        return this;
    }

    /** When the run began. */
    public SyntheticRun started(Instant when) {
        started = when;
        return this;
    }

    /** Which commit of the code it measured; unknown by default. */
    public SyntheticRun commit(String id) {
        invocation = Invocation.PLAIN.withCommit(id);
        return this;
    }

    /** Leaves the run without an end. */
    public SyntheticRun running() {
        ended = false;
        return this;
    }

    /** Adds a cell; workload and strategy are given as on the command line. */
    public SyntheticRun cell(String workload, String strategy, int width, Consumer<CellPlan> settings) {
        var cell = new CellPlan(workload, strategy, width);
        settings.accept(cell);
        cells.add(cell);
        return this;
    }

    /** The journal. */
    public Journal journal() {
        var records = IntStream.range(0, cells.size()).mapToObj(this::record).toList();
        var entries = IntStream.rangeClosed(1, forks)
                .boxed()
                .flatMap(round -> round(round, records))
                .toList();
        var end = new EndEntry(started.plusSeconds(200), EndEntry.Outcome.COMPLETED);
        var run = new RunEntry(
                RunEntry.SCHEMA, started, "0.1.0", 42, plan(), design, jvms, records, environment(), invocation);
        return Journal.of(
                run,
                Stream.concat(entries.stream(), ended ? Stream.of(end) : Stream.empty())
                        .toList(),
                List.of());
    }

    private Stream<ForkEntry> round(int round, List<Cell> records) {
        return IntStream.range(0, cells.size())
                .filter(index -> round <= cells.get(index).done)
                .mapToObj(index -> fork(cells.get(index), records.get(index), round, index + 1));
    }

    private Cell record(int index) {
        var cell = cells.get(index);
        return new Cell(
                "c" + (index + 1),
                arriving(cell.arrivals, in(cell.workloadVersion, use(cell.workload))),
                in(cell.strategyVersion, use(cell.strategy)),
                cell.width,
                cell.fixedWidth,
                cell.variant,
                looks.isEmpty() ? List.of(forks) : looks,
                cell.jvmOptions,
                cell.unranked,
                cell.unavailable,
                cell.forksItself,
                cell.language,
                cell.predecessor);
    }

    private static Use in(@Nullable CodeVersion version, Use use) {
        return version == null ? use : use.in(version);
    }

    private static Use arriving(@Nullable String plan, Use use) {
        return plan == null ? use : use.arriving(plan);
    }

    private static Use use(String label) {
        var parts = label.split(":", 2);
        var arguments = new LinkedHashMap<String, String>();
        if (parts.length == 2) {
            for (var pair : parts[1].split(",", -1)) {
                var at = pair.indexOf('=');
                arguments.put(pair.substring(0, at), pair.substring(at + 1));
            }
        }
        return new Use(parts[0], arguments, label);
    }

    private ForkEntry fork(CellPlan cell, Cell record, int round, int position) {
        var failure = round <= cell.failing ? cell.failure : null;
        var own = slowness * cell.millis * Math.exp(cell.noise * random.nextGaussian());
        var measured = failure == null;
        var open = measured ? Long.valueOf(nanos(cell.openMillis, 0.1)) : null;
        var first = measured && !once ? Long.valueOf(nanos(own * cell.firstShare, 0.05)) : null;
        var warmup = measured && !once ? iterations(own * 1.05, cell.noise, 2) : List.<Iteration>of();
        var steady = measured ? measured(own, cell) : List.<Iteration>of();
        var stream = measured && cell.arrivals != null ? SyntheticStream.of(steady.getFirst(), cell) : null;
        return new ForkEntry(
                record.id(),
                round,
                position,
                false,
                false,
                false,
                started.plusSeconds(round * 20L + position),
                2_000_000_000L,
                open,
                first,
                warmup,
                steady,
                measured ? cell.digest : null,
                measured && cell.items != null ? new Verifications(3, 0, cell.items) : null,
                measured ? Map.of("in flight at most", Integer.toString(cell.width)) : Map.of(),
                measured ? cell.floor : null,
                measured && cell.cpuMillis != null
                        ? busy(cell.cpuMillis, Stream.concat(warmup.stream(), steady.stream()))
                        : null,
                calibrated ? new Calibration(kernel(), kernel()) : null,
                cell.memory == null ? null : cost(cell.memory + round % 3 * cell.memory / 40),
                measured && (cell.inFlight != null || cell.checksums != null) ? evidence(cell) : null,
                stream,
                "logs/%s-%s.log".formatted(record.id(), round),
                failure);
    }

    private long kernel() {
        return nanos(slowness * KERNEL_MILLIS, KERNEL_NOISE);
    }

    private List<Iteration> measured(double millis, CellPlan cell) {
        return once || cell.arrivals != null
                ? List.of(new Iteration(1, nanos(millis, cell.noise / 2)))
                : iterations(millis, cell.noise / 2, iterations);
    }

    private static Activity busy(double cpuMillis, Stream<Iteration> iterations) {
        var nanos = Math.round(
                cpuMillis * 1e6 * iterations.mapToInt(Iteration::jobs).sum());
        return new Activity(nanos, nanos, 0L, null, null, null, null, null, null, null, null);
    }

    private static Evidence evidence(CellPlan cell) {
        return new Evidence(cell.inFlight, null, null, null, null, List.of(), null, null, null)
                .withChecksums(cell.checksums);
    }

    private static Cost cost(long peakMemory) {
        return new Cost(null, null, peakMemory, null, null, null, null, null, null);
    }

    private List<Iteration> iterations(double millis, double noise, int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> {
                    var jobs = (int) Math.max(1, Math.ceil(200 / millis));
                    return new Iteration(jobs, jobs * nanos(millis, noise));
                })
                .toList();
    }

    private long nanos(double millis, double noise) {
        return Math.round(millis * 1e6 * Math.exp(noise * random.nextGaussian()));
    }

    private PlanRecord plan() {
        var block = new BlockRecord(
                cells.stream().map(cell -> cell.workload).distinct().toList(),
                cells.stream().map(cell -> cell.strategy).distinct().toList(),
                cells.stream()
                        .filter(cell -> !cell.fixedWidth)
                        .map(cell -> cell.width)
                        .distinct()
                        .toList(),
                List.of(forks),
                once ? "0s" : "300ms",
                once ? 1 : iterations,
                once ? "0s" : "200ms",
                "60s",
                List.of("-Xmx512m"),
                List.of(),
                List.of(),
                once,
                cells.stream()
                        .map(cell -> cell.arrivals)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                null);
        return new PlanRecord("made-up.yaml", List.of(block));
    }

    private Environment environment() {
        return machine.apply(new Environment(
                        "Linux 6.1",
                        "amd64",
                        "Example CPU at 2.5 GHz",
                        cores,
                        8_589_934_592L,
                        "25.0.1+8",
                        "OpenJDK 64-Bit Server VM",
                        "Example")
                .withFindings(Map.of("clock rate", "governor powersave, boost on")));
    }
}
