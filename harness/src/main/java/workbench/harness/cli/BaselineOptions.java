package workbench.harness.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import workbench.harness.own.OwnCode;
import workbench.harness.plan.OptionTexts;
import workbench.harness.plan.Plan;
import workbench.harness.plan.PlanOptions;
import workbench.harness.plugin.PluginPath;
import workbench.parameter.UsageException;
import workbench.results.Question;

/** The options that name an old version of what is measured, which is measured beside the new one. */
final class BaselineOptions {

    @Option(
            names = "--baseline-jar",
            paramLabel = "JAR|DIR",
            description =
                    "A jar or a folder of classes with the old version of workloads or strategies of --workload-path or --strategy-path: both versions are measured and compared. Repeatable.")
    private final List<Path> jars = new ArrayList<>();

    @Option(
            names = "--baseline-class-path",
            paramLabel = "PATHS",
            description =
                    "What the old version of your own code needs, in place of --class-path: it is measured with both, and compared. Repeatable.")
    private final List<String> classPath = new ArrayList<>();

    /** Whether an old version is named. */
    boolean areGiven() {
        return !jars.isEmpty() || !classPath.isEmpty();
    }

    /**
     * The options of a plan; if an old version is named, those that have the report compare it with the new one.
     *
     * @throws UsageException if the report is to answer something else
     */
    OptionTexts asking(OptionTexts given) {
        if (!areGiven()) {
            return given;
        }
        var versions = List.of(Question.VERSIONS.toString());
        given.get(PlanOptions.QUESTION).filter(other -> !other.equals(versions)).ifPresent(other -> {
            throw new UsageException(
                    "--question %s cannot be combined with --baseline-jar and --baseline-class-path, which compare an old version with a new one; accepted: one of them"
                            .formatted(other.getFirst()));
        });
        return given.with(PlanOptions.QUESTION, versions);
    }

    /**
     * The own code of a plan, compiled; with its old version, if one is named.
     *
     * @param paths what it needs now
     * @throws UsageException if it cannot be used
     */
    OwnCode of(Plan plan, List<Path> paths) throws IOException {
        return classPath.isEmpty()
                ? OwnCode.of(plan, paths)
                : OwnCode.of(plan, paths, ClassPaths.of("--baseline-class-path", classPath));
    }

    /**
     * The jars and folders of old versions, checked.
     *
     * @throws UsageException if one is neither, or declares neither a workload nor a strategy
     */
    List<Path> checked() {
        return jars.stream().map(PluginPath::ofOldVersion).toList();
    }

    /** The jars and folders, as typed. */
    List<String> jars() {
        return jars.stream().map(Path::toString).toList();
    }

    /** The class paths, as typed. */
    List<String> classPath() {
        return classPath;
    }
}
