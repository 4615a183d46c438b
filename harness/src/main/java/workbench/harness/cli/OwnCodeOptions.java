package workbench.harness.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import workbench.harness.own.OwnCode;
import workbench.harness.plan.OptionTexts;
import workbench.harness.plan.Plan;
import workbench.harness.plan.PlanOptions;
import workbench.parameter.UsageException;

/** The options that go with own code: what it needs, and which items a method gets. */
final class OwnCodeOptions {

    @Option(
            names = "--class-path",
            paramLabel = "PATHS",
            description =
                    "What your own code needs: jars and folders of classes, separated as on a class path; DIR/* stands for all jars in a folder. Repeatable.")
    private final List<String> classPath = new ArrayList<>();

    @Option(
            names = "--items",
            paramLabel = "CLASS::METHOD",
            description =
                    "The public static method that gives the items of a workload named by its method: a collection, a stream, an array or a number.")
    private @Nullable String items;

    /** The options of a plan, with the items of the methods that have none. */
    OptionTexts withItems(OptionTexts given) {
        var workloads = given.get(PlanOptions.WORKLOAD).orElse(List.of());
        return items == null ? given : given.with(PlanOptions.WORKLOAD, OwnCode.withItems(workloads, items));
    }

    /**
     * The own code of a plan, compiled.
     *
     * @throws UsageException if it cannot be used
     */
    OwnCode of(Plan plan) throws IOException {
        return OwnCode.of(plan, paths());
    }

    /** What own code needs. */
    List<Path> paths() throws IOException {
        return ClassPaths.of("--class-path", classPath);
    }

    /** The class paths, as typed. */
    List<String> classPath() {
        return classPath;
    }
}
