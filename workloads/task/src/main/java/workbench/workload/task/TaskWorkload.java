package workbench.workload.task;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import workbench.parameter.Arguments;
import workbench.parameter.Parameter;
import workbench.plugin.Setting;
import workbench.workload.Batch;
import workbench.workload.ForkingTask;
import workbench.workload.Provision;
import workbench.workload.Task;
import workbench.workload.Workload;
import workbench.workload.WorkloadReference;

/**
 * A task as a workload. Each task has a subclass of its own, by which forks and workers find it; the workbench generates it.
 */
public abstract class TaskWorkload implements Workload {

    /** The parameter that names the file of the expected results, which the provision makes. */
    static final Parameter<String> EXPECTED = Parameter.text(
            "expected", "none", "the file of the results that a sequential pass gave; made before the first fork");

    private final String name;
    private final Class<?> type;

    /**
     * A workload.
     *
     * @param name its name
     * @param type the task, a {@link Task} or a {@link ForkingTask}, with a constructor without parameters
     */
    protected TaskWorkload(String name, Class<?> type) {
        this.name = name;
        this.type = type;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String summary() {
        return "own code: " + type.getName();
    }

    @Override
    public final List<Parameter<?>> parameters() {
        var parameters = new ArrayList<>(task().parameters());
        parameters.add(EXPECTED);
        return parameters;
    }

    @Override
    public final void check(Arguments arguments) {
        ResultForm.of(type);
    }

    /** Performs all items one after another in a JVM of its own, so that there is something to hold later results against. */
    @Override
    public final Provision provision(Setting setting) throws Exception {
        var file = setting.folder().resolve("expected");
        var workload = new WorkloadReference(
                name,
                setting.arguments().texts(),
                1,
                setting.folder().toString(),
                getClass().getName());
        SequentialPass.run(workload, file, setting);
        var texts = new LinkedHashMap<>(setting.arguments().texts());
        texts.put(EXPECTED.name(), file.toString());
        return Provision.nothing(Arguments.of(parameters(), texts));
    }

    @Override
    public final Batch<?> open(Setting setting) throws Exception {
        var file = setting.arguments().get(EXPECTED);
        var batch = batch(setting);
        return batch.verifies() || file.equals(EXPECTED.defaultText())
                ? batch
                : batch.expecting(ExpectedResults.read(Path.of(file)));
    }

    @Override
    public final Optional<String> boundToThisMachine(Arguments arguments) {
        return TaskBatch.verifies(type)
                ? Optional.empty()
                : Optional.of("the results of a sequential pass are in a file; a task that verifies needs none");
    }

    @Override
    public final boolean forksItself() {
        return ForkingTask.class.isAssignableFrom(type);
    }

    /** A batch without expected results. */
    final TaskBatch<?, ?> batch(Setting setting) throws Exception {
        return TaskBatch.open(task(), type, setting);
    }

    /** The class of the task. */
    final Class<?> type() {
        return type;
    }

    /** A new instance of the task. */
    final Task<?, ?> task() {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true); // a class in one file need not be public
            var task = constructor.newInstance();
            return task instanceof ForkingTask<?> forking ? new Forked<>(forking) : (Task<?, ?>) task;
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("its constructor failed: " + Place.of(e.getCause(), type), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " needs a constructor without parameters", e);
        }
    }
}
