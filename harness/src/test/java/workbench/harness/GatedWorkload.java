package workbench.harness;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import workbench.parameter.Parameter;
import workbench.plugin.Setting;
import workbench.workload.Batch;
import workbench.workload.Workload;
import workbench.workload.WrongResultException;

/**
 * A workload whose items pass in the first round, and from the second on wait at a gate: each leaves a file {@code
 * waiting-ITEM} in its folder, and continues once there is a file {@code open}. This way, a test can be sure that a run
 * is in its second round. An item that waits has left a process whose parent has ended, with its process ID in a file
 * {@code orphan-ITEM}.
 */
public final class GatedWorkload implements Workload {

    private static final Parameter<Path> GATE = Parameter.path(
            "gate", Path.of("gate"), "the folder of the files that say who waits, and whether it is open");

    @Override
    public String name() {
        return "gated";
    }

    @Override
    public String summary() {
        return "waits until a test lets it go on";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(GATE);
    }

    @Override
    public Batch<?> open(Setting setting) {
        // The folder of a fork is named after its round.
        var free = setting.folder().toString().contains("round-1-");
        return new GatedBatch(setting.arguments().get(GATE), free);
    }

    private record GatedBatch(Path gate, boolean free) implements Batch<Integer> {

        @Override
        public int size() {
            return 2;
        }

        @Override
        public Integer execute(int item) throws Exception {
            if (!free) {
                leaveAnOrphan(gate.resolve("orphan-" + item));
                Files.writeString(gate.resolve("waiting-" + item), "");
                while (Files.notExists(gate.resolve("open"))) {
                    Thread.sleep(10); // another process opens the gate, so nothing can notify this thread
                }
            }
            return item;
        }

        /** A process whose parent has ended, and so is no descendant of the run's. */
        private static void leaveAnOrphan(Path pid) throws Exception {
            new ProcessBuilder("sh", "-c", "sleep 1000 & echo $! > \"$0\"", pid.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
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
            if (item != result) {
                throw new WrongResultException("item %d gave %d".formatted(item, result));
            }
        }

        @Override
        public void cancel() {}

        @Override
        public void close() {}
    }
}
