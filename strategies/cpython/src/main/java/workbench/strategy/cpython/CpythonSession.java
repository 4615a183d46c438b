package workbench.strategy.cpython;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import workbench.plugin.Setting;
import workbench.process.Patience;
import workbench.strategy.Job;
import workbench.strategy.JobEnd;
import workbench.strategy.Session;
import workbench.workload.Script;

/**
 * A Python process and the thread that talks with it. The process of a stopped job is killed, since nothing else ends an item there, and
 * replaced for the next one.
 */
final class CpythonSession implements Session {

    /** How long a process may take until it is ready, however busy the machine is. */
    private static final Duration START = Duration.ofSeconds(30);

    private final String python;
    private final List<String> way;
    private final Setting setting;
    private final Script script;
    private final ExecutorService driver = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("python-driver").factory());
    private volatile @Nullable PythonProcess process;

    private CpythonSession(String python, List<String> way, Setting setting, Script script) {
        this.python = python;
        this.way = way;
        this.setting = setting;
        this.script = script;
    }

    /**
     * Starts a process that performs items with a script.
     *
     * @param python the interpreter
     * @param way what the runner is to do, at which width, in which style
     * @throws IOException if it cannot be started; nothing is left behind
     */
    static CpythonSession open(String python, List<String> way, Setting setting, Script script) throws IOException {
        return open(python, way, setting, script, new Patience(START));
    }

    /** Does so for as long as a patience lasts. */
    static CpythonSession open(String python, List<String> way, Setting setting, Script script, Patience patience)
            throws IOException {
        var session = new CpythonSession(python, way, setting, script);
        try {
            session.start(patience);
            return session;
        } catch (Throwable e) {
            session.close();
            throw e;
        }
    }

    private PythonProcess start(Patience patience) throws IOException {
        var log = setting.folder().resolve("python.log");
        var started = PythonProcess.start(python, way, setting.children(), log);
        process = started; // so that it can be killed from now on
        started.open(script, patience);
        return started;
    }

    @Override
    public void run(Job job) throws Exception {
        try {
            var driving = driver.submit(() -> drive(job));
            JobEnd.await(job, () -> await(job, driving));
        } catch (Throwable e) { // the process may still be working on parts of the job
            end(e);
            throw e;
        }
    }

    private @Nullable Void drive(Job job) throws IOException {
        try {
            var current = process;
            (current == null ? start(new Patience(START)) : current).run(job);
        } catch (IOException e) {
            if (!job.stopped()) { // otherwise it was killed for that reason
                throw e;
            }
        }
        return null;
    }

    private void await(Job job, Future<?> driving) throws InterruptedException {
        try {
            driving.get();
        } catch (InterruptedException e) {
            job.stop();
            kill();
            throw e;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure
                    ? new UncheckedIOException(failure)
                    : new IllegalStateException("the driver broke down", e.getCause());
        }
    }

    private void kill() {
        var current = process;
        if (current != null) {
            current.kill();
        }
    }

    /** Ends the process and adds what goes wrong to a failure. */
    private void end(Throwable failure) {
        kill();
        try {
            end();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private void end() throws IOException {
        var current = process;
        process = null;
        if (current != null) {
            current.close();
        }
    }

    @Override
    public Map<String, String> effective() {
        var current = process;
        return current == null ? Map.of() : current.facts();
    }

    @Override
    public void close() throws IOException {
        driver.close();
        end();
    }
}
