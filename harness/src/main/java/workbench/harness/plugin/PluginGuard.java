package workbench.harness.plugin;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import workbench.parameter.OneLine;
import workbench.parameter.UsageException;
import workbench.plugin.PluginCalls;
import workbench.plugin.PluginFaultException;
import workbench.plugin.RefusedAnswerException;

/** Asks one plugin, and remembers its first fault: from then on it is asked no more. Thread-safe. */
final class PluginGuard {

    /** By how much longer a plugin may take that starts servers. */
    private static final int TO_START = 10;

    private final String who;
    private final PluginCalls calls;
    private final AtomicReference<@Nullable String> fault = new AtomicReference<>();

    /**
     * A guard of a plugin that has done nothing wrong so far.
     *
     * @param who the plugin, for messages
     */
    PluginGuard(String who, PluginCalls calls) {
        this.who = who;
        this.calls = calls;
    }

    /** The first fault of the plugin, in one line. */
    Optional<String> fault() {
        return Optional.ofNullable(fault.get());
    }

    /**
     * Asks the plugin.
     *
     * @param otherwise the answer of a plugin that is at fault
     */
    <T> T ask(String method, T otherwise, Callable<T> question) {
        if (fault.get() != null) {
            return otherwise;
        }
        try {
            return calls.call(who, method, question);
        } catch (PluginFaultException e) {
            blame(e);
            return otherwise;
        }
    }

    /**
     * Asks the plugin, which may refuse.
     *
     * @param otherwise the answer of a plugin that is at fault
     * @throws UsageException if it refuses
     */
    <T> T askOrRefuse(String method, T otherwise, Callable<T> question) {
        if (fault.get() != null) {
            return otherwise;
        }
        try {
            return calls.call(who, method, question);
        } catch (PluginFaultException e) {
            if (e.getCause() instanceof UsageException refusal) {
                throw refusal;
            }
            blame(e);
            return otherwise;
        }
    }

    /**
     * Has the plugin start something, which may take long.
     *
     * @throws IOException why it could not, by the account of the plugin
     * @throws PluginFaultException if it is at fault
     */
    <T> T start(String method, Callable<T> starting) throws IOException {
        try {
            return calls.longer(TO_START).call(who, method, () -> started(starting));
        } catch (PluginFaultException e) {
            if (e.getCause() instanceof IOException account) {
                throw account;
            }
            blame(e);
            throw e;
        }
    }

    /** Puts an account into words while the limit lasts: the methods of an exception are the plugin's, too. */
    private static <T> T started(Callable<T> starting) throws Exception {
        try {
            return starting.call();
        } catch (RefusedAnswerException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(OneLine.message(e), e);
        }
    }

    /** Has the plugin end something, also if it is at fault. */
    void end(String method, Runnable ending) {
        try {
            calls.call(who, method, () -> {
                ending.run();
                return true;
            });
        } catch (PluginFaultException e) {
            blame(e);
        }
    }

    private void blame(PluginFaultException e) {
        fault.compareAndSet(null, OneLine.message(e));
    }
}
