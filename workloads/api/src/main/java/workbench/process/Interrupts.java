package workbench.process;

import java.io.IOException;

/** Leaves Ctrl-C, which reaches every process of the group at once, to the parent. */
final class Interrupts {

    private Interrupts() {}

    /**
     * Ignores SIGINT in this JVM. By reflection, since the compiler warns of every direct use of {@code sun.misc.Signal},
     * for which there is no replacement.
     *
     * @throws IOException if this JVM does not let it be ignored
     */
    static void ignore() throws IOException {
        try {
            var signal = Class.forName("sun.misc.Signal");
            var handler = Class.forName("sun.misc.SignalHandler");
            signal.getMethod("handle", signal, handler)
                    .invoke(
                            null,
                            signal.getConstructor(String.class).newInstance("INT"),
                            handler.getField("SIG_IGN").get(null));
        } catch (ReflectiveOperationException e) {
            throw new IOException("cannot ignore SIGINT", e);
        }
    }
}
