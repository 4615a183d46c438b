package workbench.harness.fork.rehearsal;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import workbench.parameter.Parameter;
import workbench.plugin.Setting;
import workbench.workload.Batch;
import workbench.workload.Workload;
import workbench.workload.WrongResultException;

/** Two items that do nothing. Opening it also loads the classes of plugins, none of which it runs. */
public final class RehearsalWorkload implements Workload {

    /** The parameter that names the classes of the plugins, separated by spaces. */
    public static final String PLUGINS = "plugins";

    private static final Parameter<String> CLASSES =
            Parameter.text(PLUGINS, "none", "the classes of the plugins to load");

    /** For forks, which make it by its name. */
    public RehearsalWorkload() {}

    @Override
    public String name() {
        return "rehearsal";
    }

    @Override
    public String summary() {
        return "what a fork rehearses with";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(CLASSES);
    }

    @Override
    public Batch<?> open(Setting setting) {
        var loader = RehearsalWorkload.class.getClassLoader();
        for (var type : setting.arguments().get(CLASSES).split(" ", -1)) {
            PluginClasses.load(type, loader);
        }
        return new IdleBatch();
    }

    private static final class IdleBatch implements Batch<Integer> {

        @Override
        public int size() {
            return 2;
        }

        @Override
        public Integer execute(int item) {
            return item;
        }

        @Override
        public void write(Integer result, DataOutput out) throws IOException {
            out.writeInt(result);
        }

        @Override
        public Integer read(DataInput in) throws IOException {
            return in.readInt();
        }

        @Override
        public void verify(int item, Integer result) throws WrongResultException {
            if (result != item) {
                throw new WrongResultException("%d is not %d".formatted(result, item));
            }
        }

        @Override
        public boolean writesProof() {
            return true;
        }

        @Override
        public void cancel() {}

        @Override
        public void close() {}
    }
}
