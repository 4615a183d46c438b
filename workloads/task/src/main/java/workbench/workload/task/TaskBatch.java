package workbench.workload.task;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import workbench.plugin.Setting;
import workbench.workload.Batch;
import workbench.workload.ForkingTask;
import workbench.workload.Task;
import workbench.workload.WrongResultException;

/** The items of a task. A result is the task's own, or, from another process, one that is not decoded where nobody needs it. */
final class TaskBatch<I, R> implements Batch<Object> {

    private static final Set<Class<?>> INTERFACES = Set.of(Task.class, ForkingTask.class);

    private final Task<I, R> task;
    private final Class<?> type;
    private final I[] items;
    private final ResultForm form;
    private final boolean verifies;
    private final @Nullable ExpectedResults expected;
    private volatile boolean cancelled;

    private TaskBatch(Task<I, R> task, Class<?> type, I[] items, ResultForm form, @Nullable ExpectedResults expected) {
        this.task = task;
        this.type = type;
        this.items = items;
        this.form = form;
        this.verifies = verifies(type);
        this.expected = expected;
    }

    /**
     * Opens a task and asks for its items.
     *
     * @param type the class that somebody wrote
     * @throws Exception if it fails, or its results cannot be compared
     */
    static <I, R> TaskBatch<I, R> open(Task<I, R> task, Class<?> type, Setting setting) throws Exception {
        var form = ResultForm.of(type);
        try {
            task.open(setting);
            return new TaskBatch<>(task, type, items(task), form, null);
        } catch (IllegalStateException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("its items cannot be had: " + Place.of(e, type), e);
        }
    }

    @SuppressWarnings("unchecked") // the list holds items only
    private static <I, R> I[] items(Task<I, R> task) throws Exception {
        var items = (I[]) task.items().toArray();
        if (items.length == 0) {
            throw new IllegalStateException("items() of %s gave none; at least one is needed"
                    .formatted(task.getClass().getName()));
        }
        return items;
    }

    static boolean verifies(Class<?> type) {
        for (var method : type.getMethods()) {
            if (method.getName().equals("verify") && !INTERFACES.contains(method.getDeclaringClass())) {
                return true;
            }
        }
        return false;
    }

    /** This batch, which holds results against expected ones. */
    TaskBatch<I, R> expecting(ExpectedResults results) {
        if (results.size() != items.length) {
            throw new IllegalStateException(
                    "items() of %s gave %d items, and %d when they were performed one after another; it has to give the same in every process"
                            .formatted(type.getName(), items.length, results.size()));
        }
        return new TaskBatch<>(task, type, items, form, results);
    }

    /** Whether the task proves its results by itself. */
    boolean verifies() {
        return verifies;
    }

    /** The form of its results. */
    ResultForm form() {
        return form;
    }

    /** An item as a person is shown it. */
    String shown(int item) {
        return "item %d (%s)".formatted(item, ResultForm.shown(items[item]));
    }

    @Override
    public int size() {
        return items.length;
    }

    @Override
    public Object execute(int item) throws Exception {
        if (cancelled) {
            throw new CancellationException();
        }
        var result = task.perform(items[item]);
        if (result == null) {
            throw new IllegalStateException("%s gave null; return a result that can be checked".formatted(shown(item)));
        }
        return result;
    }

    @Override
    public void write(Object result, DataOutput out) throws IOException {
        var bytes = form.encode(result);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    @Override
    public Object read(DataInput in) throws IOException {
        var bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return verifies ? form.decode(bytes) : new EncodedResult(bytes);
    }

    @Override
    @SuppressWarnings("unchecked") // it is what perform gave, or was decoded to its type
    public void verify(int item, Object result) throws WrongResultException, IOException {
        if (verifies) {
            task.verify(items[item], (R) result);
        } else if (expected != null && !expected.has(item, form.encode(result))) {
            throw new WrongResultException(
                    "%s gave %s instead of %s".formatted(shown(item), given(result), expected.shown(item)));
        }
    }

    private String given(Object result) {
        try {
            return ResultForm.shown(form.decoded(result));
        } catch (IOException _) {
            return "bytes that are no result";
        }
    }

    @Override
    public boolean writesProof() {
        return !verifies;
    }

    @Override
    public Map<String, String> effective() {
        return Map.of("results", verifies ? "verified by the task" : "equal to a sequential pass, not proven");
    }

    @Override
    public boolean forkOn(Executor executor) {
        if (task instanceof Forked<?> forked) {
            forked.forkOn(executor);
            return true;
        }
        return false;
    }

    @Override
    public void reset() {
        cancelled = false;
    }

    @Override
    public void cancel() {
        cancelled = true;
        task.cancel();
    }

    @Override
    public void close() throws IOException {
        task.close();
    }
}
