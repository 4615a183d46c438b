package workbench.process;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;

/**
 * What a JVM does when it is asked to end: by Ctrl-C, which reaches every process of the group at once, or by SIGTERM.
 *
 * <p>A shutdown hook would not do: no hook may be registered while hooks run, and drawing a picture registers one.
 * Signals are handled by reflection, since the compiler warns of every direct use of {@code sun.misc.Signal}, which has
 * no replacement.
 */
public final class Interrupts {

    private static final String INTERRUPT = "INT";

    private static final String TERMINATE = "TERM";

    private Interrupts() {}

    /**
     * Ignores Ctrl-C, which is for the parent to handle.
     *
     * @throws IOException if this JVM cannot ignore it
     */
    static void ignore() throws IOException {
        try {
            var handler = Class.forName("sun.misc.SignalHandler");
            handle(INTERRUPT, handler.getField("SIG_IGN").get(null));
        } catch (ReflectiveOperationException e) {
            throw new IOException("cannot ignore SIGINT", e);
        }
    }

    /**
     * From now on, runs an action at every Ctrl-C and every SIGTERM, instead of ending this JVM.
     *
     * @param action what to run, in a thread of its own
     * @throws IOException if this JVM cannot handle them
     */
    public static void handle(Action action) throws IOException {
        try {
            for (var name : List.of(INTERRUPT, TERMINATE)) {
                handle(name, handler(() -> action.run(name.equals(INTERRUPT))));
            }
        } catch (ReflectiveOperationException e) {
            throw new IOException("cannot handle SIGINT and SIGTERM", e);
        }
    }

    /** What to do at a signal. */
    @FunctionalInterface
    public interface Action {

        /**
         * Handles the signal.
         *
         * @param interrupt whether it was Ctrl-C rather than SIGTERM
         */
        void run(boolean interrupt);
    }

    private static Object handler(Runnable action) throws ClassNotFoundException {
        var type = Class.forName("sun.misc.SignalHandler");
        InvocationHandler invocation = (Object proxy, Method method, Object[] arguments) -> {
            if (method.getName().equals("handle")) {
                action.run();
            }
            return null;
        };
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, invocation);
    }

    private static void handle(String name, Object handler) throws ReflectiveOperationException {
        var signal = Class.forName("sun.misc.Signal");
        var type = Class.forName("sun.misc.SignalHandler");
        signal.getMethod("handle", signal, type)
                .invoke(null, signal.getConstructor(String.class).newInstance(name), handler);
    }
}
