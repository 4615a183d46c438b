package workbench.strategy.multiprocess;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import workbench.parameter.Arguments;
import workbench.plugin.Setting;
import workbench.process.ChildLauncher;
import workbench.strategy.BatchJob;
import workbench.strategy.Session;
import workbench.workload.Batch;
import workbench.workload.WorkloadReference;

/** The width of two over the awkward workload: two workers, unless each has more threads. */
record Rehearsal(Setting setting, WorkloadReference workload, BatchJob<?> job) {

    static Rehearsal of(String does, int port, Path folder, List<String> jvmOptions) throws Exception {
        return of(does, port, folder, jvmOptions, Map.of("threads", "1"));
    }

    static Rehearsal of(String does, int port, Path folder, List<String> jvmOptions, Map<String, String> given)
            throws Exception {
        var children = ChildLauncher.likeThisJvm().withOptions(jvmOptions);
        var arguments = Map.of("does", does, "port", String.valueOf(port));
        var reference = new WorkloadReference("awkward", arguments, 2, folder.toString());
        var all = new HashMap<>(Map.of("batch", "4"));
        all.putAll(given);
        var own = Arguments.of(new MultiProcess().parameters(), all);
        var setting = new Setting(own, 2, folder, children);
        return new Rehearsal(setting, reference, job(reference.open(Rehearsal.class.getClassLoader(), children)));
    }

    private static <R> BatchJob<R> job(Batch<R> batch) throws IOException {
        return BatchJob.of(batch);
    }

    Session open() throws Exception {
        return new MultiProcess().open(setting, workload);
    }
}
