package workbench.plugin;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A plugin that does not keep its contract; the message is one line that names it, the method and what happened. */
public final class PluginFaultException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /**
     * Says who is at fault.
     *
     * @param message the line
     * @param cause what the plugin threw; null if it threw nothing
     */
    public PluginFaultException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
