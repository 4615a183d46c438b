package workbench.plugin;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import workbench.parameter.Durations;
import workbench.parameter.OneLine;

/**
 * Calls into plugins, which are somebody else's code: each has a thread of its own and a limit. Whatever a call throws, a null
 * and no answer at all are the plugin's fault, and become an exception that names it. Thread-safe.
 *
 * <p>A call that ends the JVM cannot be held back here. The name of its thread tells whoever watches for the end.
 */
public final class PluginCalls {

    /** How long an answer may take: a limit that only a defect exceeds. */
    public static final Duration LIMIT = Duration.ofSeconds(30);

    private final Duration limit;

    /** Calls with the usual limit. */
    public PluginCalls() {
        this(LIMIT);
    }

    /**
     * Calls with a limit of their own.
     *
     * @param limit how long an answer may take
     */
    public PluginCalls(Duration limit) {
        this.limit = limit;
    }

    /**
     * Calls for answers that take longer, such as one that starts a server.
     *
     * @param times by how much the limit is longer
     * @return the calls
     */
    public PluginCalls longer(int times) {
        return new PluginCalls(limit.multipliedBy(times));
    }

    /**
     * Calls a plugin and waits for the answer. An interrupt is passed on to the call, and kept.
     *
     * @param <T> the type of the answer
     * @param plugin who is called, such as {@code strategy 'mine'}
     * @param method what is called, such as {@code width(4)}
     * @param call the call, which may refuse the answer with a {@link RefusedAnswerException}
     * @return the answer, never null
     * @throws PluginFaultException if there is none; its cause is what the call threw
     */
    public <T> T call(String plugin, String method, Callable<T> call) {
        var task = new FutureTask<>(() -> asked(plugin, method, call));
        var thread = Thread.ofPlatform().daemon().name(plugin + ": " + method).start(task);
        try {
            return await(task, thread);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof PluginFaultException fault ? fault : fault(plugin, method, e);
        } catch (TimeoutException _) {
            task.cancel(true);
            throw new PluginFaultException(
                    "%s: %s did not return within %s".formatted(plugin, method, Durations.format(limit)), null);
        }
    }

    private <T> T await(FutureTask<T> task, Thread thread) throws ExecutionException, TimeoutException {
        var deadline = System.nanoTime() + limit.toNanos();
        var interrupted = false;
        try {
            while (true) {
                try {
                    return task.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException _) {
                    interrupted = true;
                    thread.interrupt();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static PluginFaultException fault(String plugin, String method, Throwable cause) {
        var what = cause instanceof RefusedAnswerException ? OneLine.message(cause) : "threw " + OneLine.of(cause);
        return new PluginFaultException("%s: %s %s".formatted(plugin, method, what), cause);
    }

    private static <T> T asked(String plugin, String method, Callable<T> call) {
        try {
            var answer = call.call();
            if (answer == null) {
                throw new RefusedAnswerException();
            }
            return answer;
        } catch (Throwable e) { // put into words here: its methods are the plugin's too, and may never return
            throw fault(plugin, method, e);
        }
    }
}
