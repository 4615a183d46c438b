package workbench.workload.task;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import workbench.parameter.Arguments;
import workbench.parameter.OneLine;
import workbench.plugin.Catalog;
import workbench.plugin.Setting;
import workbench.process.Child;
import workbench.process.ChildLauncher;
import workbench.process.Parent;
import workbench.workload.Workload;
import workbench.workload.WorkloadReference;

/**
 * Performs the items of a task one after another, before anything is measured, in a JVM of its own, so that no measured one is warmed
 * up by it. Twice, unless the task proves its results itself: what differs between two passes would differ between strategies, too.
 */
final class SequentialPass {

    private final Class<?> type;
    private final TaskWorkload workload;
    private final Setting setting;
    private final List<String> texts = new ArrayList<>();

    private SequentialPass(TaskWorkload workload, Class<?> type, Setting setting) {
        this.workload = workload;
        this.type = type;
        this.setting = setting;
    }

    /**
     * Has a child JVM perform all items.
     *
     * @param reference the workload
     * @param file where to write the expected results
     * @throws IOException if an item fails, or gives another result in the second pass
     */
    static void run(WorkloadReference reference, Path file, Setting setting) throws IOException {
        var log = setting.folder().resolve("sequential-pass.log");
        try (var child = setting.children().start(SequentialPass.class, List.of(), log)) {
            reference.write(child.out());
            child.out().writeUTF(file.toString());
            child.out().flush();
            var refusal = answer(child);
            if (!refusal.isEmpty()) {
                throw new IOException(refusal);
            }
        }
    }

    private static String answer(Child child) throws IOException {
        try {
            return child.in().readUTF();
        } catch (IOException e) {
            throw new IOException(
                    "the JVM that performs the items one after another ended early" + child.lastWords(), e);
        }
    }

    /** The child JVM. */
    public static void main(String[] arguments) throws IOException {
        var parent = Parent.connect(arguments[0]);
        var reference = WorkloadReference.read(parent.in());
        var file = Path.of(parent.in().readUTF());
        parent.endThisJvmWithParent();
        parent.out().writeUTF(OneLine.cut(refusal(reference, file), 2_000));
        parent.out().flush();
        parent.leave();
        Runtime.getRuntime().halt(0);
    }

    private static String refusal(WorkloadReference reference, Path file) {
        try {
            var loader = SequentialPass.class.getClassLoader();
            var workload = (TaskWorkload) Catalog.only(Workload.class, reference.type(), loader);
            var setting = new Setting(
                    Arguments.of(workload.parameters(), reference.arguments()),
                    1,
                    Path.of(reference.folder()),
                    ChildLauncher.likeThisJvm());
            new SequentialPass(workload, workload.type(), setting).write(file);
            return "";
        } catch (Throwable e) { // whatever somebody's code throws
            return OneLine.message(e);
        }
    }

    private void write(Path file) throws Exception {
        var first = pass(null);
        if (!first.isEmpty()) {
            pass(first);
            ExpectedResults.write(file, first, texts);
        }
    }

    /** Performs all items, and returns the hashes of their results; none if the task verifies them. */
    private List<byte[]> pass(@Nullable List<byte[]> before) throws Exception {
        var hashes = new ArrayList<byte[]>();
        try (var batch = workload.batch(setting)) {
            if (before != null && before.size() != batch.size()) {
                throw new IllegalStateException(
                        "items() of %s gave %d items, then %d; it has to give the same every time"
                                .formatted(type.getName(), before.size(), batch.size()));
            }
            for (var item = 0; item < batch.size(); item++) {
                var result = perform(batch, item);
                if (batch.verifies()) {
                    batch.verify(item, result);
                    continue;
                }
                hashes.add(ExpectedResults.hash(batch.form().encode(result)));
                if (before == null) {
                    texts.add(ResultForm.shown(result));
                } else if (!Arrays.equals(before.get(item), hashes.get(item))) {
                    throw new IllegalStateException(
                            "%s gave %s in one pass and %s in the next, one item after another; its result has to depend on the item alone"
                                    .formatted(batch.shown(item), texts.get(item), ResultForm.shown(result)));
                }
            }
        }
        return hashes;
    }

    private Object perform(TaskBatch<?, ?> batch, int item) throws Exception {
        try {
            return batch.execute(item);
        } catch (Exception e) {
            throw new IllegalStateException("%s failed: %s".formatted(batch.shown(item), Place.of(e, type)), e);
        }
    }
}
