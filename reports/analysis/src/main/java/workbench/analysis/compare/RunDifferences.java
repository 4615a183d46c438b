package workbench.analysis.compare;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import workbench.results.BlockRecord;
import workbench.results.Environment;
import workbench.results.Jvm;
import workbench.results.RunEntry;
import workbench.results.Use;

/** Finds in what two runs differ, each difference once. */
final class RunDifferences {

    private final RunEntry base;
    private final RunEntry now;
    private final Set<RunDifference> found = new LinkedHashSet<>();

    private RunDifferences(RunEntry base, RunEntry now) {
        this.base = base;
        this.now = now;
    }

    /** The differences in machine, JDK and settings, and those between cells that are meant to be the same. */
    static List<RunDifference> between(RunEntry base, RunEntry now, List<CellPair> cells) {
        var differences = new RunDifferences(base, now);
        differences.machine();
        differences.jvms();
        differences.settings();
        cells.forEach(differences::cells);
        return List.copyOf(differences.found);
    }

    private void add(DifferenceSubject subject, String name, String then, String here) {
        if (!then.equals(here)) {
            found.add(new RunDifference(subject, name, then, here));
        }
    }

    private void ofRun(DifferenceSubject subject, Function<RunEntry, String> text) {
        add(subject, "", text.apply(base), text.apply(now));
    }

    private void machine() {
        ofRun(DifferenceSubject.PROCESSOR, run -> processor(run.environment()));
        ofRun(DifferenceSubject.CORES, run -> Integer.toString(run.environment().cores()));
        ofRun(DifferenceSubject.JDK, run -> jdk(run.environment()));
        ofRun(DifferenceSubject.WORKBENCH, RunEntry::version);
    }

    private static String processor(Environment machine) {
        return String.join(", ", machine.cpu(), machine.arch());
    }

    private static String jdk(Environment machine) {
        return String.join(", ", machine.jdk(), machine.vm(), machine.vendor());
    }

    /** A JVM that only one run has is no difference: its cells are not compared. */
    private void jvms() {
        for (var one : now.jvms()) {
            base.jvms().stream()
                    .filter(other -> other.name().equals(one.name()))
                    .forEach(other -> add(DifferenceSubject.JVM, one.name(), jvm(other), jvm(one)));
        }
    }

    private static String jvm(Jvm jvm) {
        return String.join(" ", jvm.jdk() + ",", jvm.vendor(), String.join(" ", jvm.options()))
                .strip();
    }

    private void settings() {
        setting(DifferenceSubject.WARMUP, BlockRecord::warmup);
        setting(DifferenceSubject.ITERATIONS, block -> Integer.toString(block.iterations()));
        setting(DifferenceSubject.ITERATION_TIME, BlockRecord::iterationTime);
        setting(DifferenceSubject.ONCE, block -> Boolean.toString(block.measuresOnce()));
    }

    /** The journal does not say which cell belongs to which block, so all values of a run are held against all of the other. */
    private void setting(DifferenceSubject subject, Function<BlockRecord, String> value) {
        ofRun(
                subject,
                run -> run.plan().blocks().stream()
                        .map(value)
                        .distinct()
                        .sorted()
                        .collect(joining(", ")));
    }

    private void cells(CellPair pair) {
        var then = pair.base().cell();
        var here = pair.now().cell();
        if (!then.workload().sameAs(here.workload())) {
            add(
                    DifferenceSubject.WORKLOAD,
                    here.workload().name(),
                    arguments(then.workload(), here.workload()),
                    arguments(here.workload(), then.workload()));
        }
        add(
                DifferenceSubject.JVM_OPTIONS,
                "",
                String.join(" ", then.jvmOptions()),
                String.join(" ", here.jvmOptions()));
    }

    /** The arguments of a workload that are not the same in another use of it. */
    private static String arguments(Use one, Use other) {
        return one.arguments().entrySet().stream()
                .filter(argument ->
                        !argument.getValue().equals(other.arguments().get(argument.getKey())))
                .map(Map.Entry::toString)
                .collect(joining(", "));
    }
}
