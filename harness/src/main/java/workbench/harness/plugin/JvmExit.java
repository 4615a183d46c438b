package workbench.harness.plugin;

import java.io.Serial;

/**
 * What plugins call in the parent where they would end its JVM: a {@link PluginLoader} leads their calls here. Public because
 * their classes call it.
 */
@SuppressWarnings("DoNotCallSuggester") // it is called by classes that were not compiled against it
public final class JvmExit {

    private JvmExit() {}

    /** An error, not an exception, so that it passes most code that catches what it does not know. */
    private static final class JvmExitError extends Error {

        @Serial
        private static final long serialVersionUID = 1;

        JvmExitError(String method, int code) {
            super("%s(%d) would have ended the workbench".formatted(method, code));
        }
    }

    /** Stands in for {@link System#exit}. */
    public static void exit(int code) {
        throw new JvmExitError("System.exit", code);
    }

    /** Stands in for {@link Runtime#exit}. */
    public static void exit(Runtime runtime, int code) {
        throw new JvmExitError("Runtime.exit", code);
    }

    /** Stands in for {@link Runtime#halt}. */
    public static void halt(Runtime runtime, int code) {
        throw new JvmExitError("Runtime.halt", code);
    }
}
