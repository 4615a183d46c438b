package workbench.strategy.cpython;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import workbench.parameter.Arguments;
import workbench.parameter.Parameter;
import workbench.plugin.Setting;
import workbench.workload.Batch;
import workbench.workload.Script;
import workbench.workload.Workload;
import workbench.workload.WrongResultException;

/** Twenty items, of which one does in Python what harms its process; nothing by default. */
public final class AwkwardItems implements Workload {

    static final Parameter<String> DOES = Parameter.text("does", "keep", "what the item does");

    @Override
    public String name() {
        return "awkward";
    }

    @Override
    public String summary() {
        return "items of which one hurts its process";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(DOES);
    }

    @Override
    public Optional<Script> script(String language, Arguments arguments) {
        return arguments.get(DOES).equals("java") || !language.equals(Script.CPYTHON)
                ? Optional.empty()
                : Optional.of(Script.of(getClass(), "awkward.py", arguments.get(DOES)));
    }

    @Override
    public Batch<Integer> open(Setting setting) {
        return new Items();
    }

    private static final class Items implements Batch<Integer> {

        @Override
        public int size() {
            return 20;
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
                throw new WrongResultException(result + " instead of " + item);
            }
        }

        @Override
        public void describe(int item, DataOutput out) throws IOException {
            out.writeInt(item);
        }

        @Override
        public void cancel() {}

        @Override
        public void close() {}
    }
}
