package workbench.workload.task;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import workbench.parameter.Parameter;
import workbench.plugin.Setting;
import workbench.workload.ForkingTask;
import workbench.workload.Task;
import workbench.workload.WrongResultException;

/** A task that spreads its work by itself, as one of a single item. */
final class Forked<R> implements Task<Integer, R> {

    private final ForkingTask<R> task;
    private volatile Executor executor = Runnable::run;

    Forked(ForkingTask<R> task) {
        this.task = task;
    }

    /** From now on, its pieces run there instead of in the calling thread. */
    void forkOn(Executor other) {
        executor = other;
    }

    @Override
    public List<Integer> items() {
        return Task.numbers(1);
    }

    @Override
    public R perform(Integer item) throws Exception {
        return task.run(executor);
    }

    @Override
    public void verify(Integer item, R result) throws WrongResultException {
        task.verify(result);
    }

    @Override
    public List<Parameter<?>> parameters() {
        return task.parameters();
    }

    @Override
    public void open(Setting setting) throws Exception {
        task.open(setting);
    }

    @Override
    public void cancel() {
        task.cancel();
    }

    @Override
    public void close() throws IOException {
        task.close();
    }
}
