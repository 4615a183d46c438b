package workbench.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import workbench.strategy.Strategy;
import workbench.workload.Workload;

/** Jars of strategies and workloads that are fine but for one thing each, as somebody else would compile them. */
final class HostilePlugins {

    private static final String IMPORTS = """
            import java.io.*;
            import java.time.*;
            import java.util.*;
            import java.util.concurrent.*;
            import workbench.parameter.*;
            import workbench.plugin.*;
            import workbench.strategy.*;
            import workbench.workload.*;

            """;

    /** Their name is that of their class, in words. */
    private static final String NAME = """
                public String name() {
                    return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
                }
                public String summary() { return "somebody else's"; }
            """;

    private static final String STRATEGY = IMPORTS + """
            public abstract class BaseStrategy implements Strategy {
            %s
                public Session open(Setting setting, WorkloadReference workload) throws Exception {
                    Batch<?> batch = workload.open(getClass().getClassLoader(), setting.children());
                    return new Session() {
                        public void run(Job job) throws Exception {
                            for (int item = 0; item < job.size(); item++) { perform(batch, job, item); }
                            job.check();
                        }
                        public Map<String, String> effective() { return settings(); }
                        public void close() throws IOException { batch.close(); }
                    };
                }
                Map<String, String> settings() { return Map.of(); }
                void perform(Batch<?> batch, Job job, int item) throws Exception { job.perform(item); }
                static <R> DataInput result(Batch<R> batch, int item) throws Exception {
                    var bytes = new ByteArrayOutputStream();
                    batch.write(batch.execute(item), new DataOutputStream(bytes));
                    return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
                }
            }
            """.formatted(NAME);

    private static final String WORKLOAD = IMPORTS + """
            public abstract class BaseWorkload implements Workload {
            %s
                public Batch<?> open(Setting setting) throws Exception { return new Numbers(); }
                static class Numbers implements Batch<Integer> {
                    public int size() { return 3; }
                    public Integer execute(int item) throws Exception { return item; }
                    public void write(Integer result, DataOutput out) throws IOException { out.writeInt(result); }
                    public Integer read(DataInput in) throws IOException { return in.readInt(); }
                    public void verify(int item, Integer result) {}
                    public void cancel() {}
                    public void close() {}
                }
            }
            """.formatted(NAME);

    private HostilePlugins() {}

    /**
     * A jar of strategies.
     *
     * @param members what each has of its own, by the names of the classes
     */
    static Path strategies(Path folder, Map<String, String> members) throws IOException {
        return jar(folder, Strategy.class, STRATEGY, members);
    }

    /**
     * A jar of workloads of three items.
     *
     * @param members what each has of its own, by the names of the classes
     */
    static Path workloads(Path folder, Map<String, String> members) throws IOException {
        return jar(folder, Workload.class, WORKLOAD, members);
    }

    private static Path jar(Path folder, Class<?> type, String base, Map<String, String> members) throws IOException {
        Files.createDirectories(folder);
        var parent = "Base" + type.getSimpleName();
        var sources = new LinkedHashMap<>(Map.of(parent, base));
        members.forEach((name, own) ->
                sources.put(name, IMPORTS + "public class %s extends %s {\n%s\n}\n".formatted(name, parent, own)));
        PluginJar.classes(folder, type, sources, List.copyOf(members.keySet()));
        return PluginJar.jar(folder, folder.resolve("own.jar"));
    }
}
