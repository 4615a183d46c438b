package workbench.process;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;

/**
 * What a JVM does when it is to end from outside: Ctrl-C, which reaches every process of the group at once, or a polite kill.
 *
 * <p>A shutdown hook would not do: while hooks run, nothing may register another, which drawing a picture does. It works by
 * reflection, since the compiler warns of every direct use of {@code sun.misc.Signal}, for which there is no replacement.
 */
public final class Interrupts {

    private static final String INTERRUPT = "INT";

    private static final String TERMINATE = "TERM";

    private Interrupts() {}

    /**
     * Leaves Ctrl-C to the parent.
     *
     * @throws IOException if this JVM does not let it be ignored
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
     * Has an action run, instead of the end of this JVM, at every Ctrl-C and every polite kill from now on.
     *
     * @param action run in a thread of its own, told whether it was a Ctrl-C
     * @throws IOException if this JVM does not let them be handled
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

    /** What is done at a signal. */
    @FunctionalInterface
    public interface Action {

        /**
         * Does it.
         *
         * @param interrupt whether it was Ctrl-C, and not a polite kill
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
