package workbench.parameter;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A user's request cannot be carried out; the message is one line that says what was wrong and what is accepted. */
public final class UsageException extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1;

    /**
     * Says in one line what is accepted.
     *
     * @param message the line
     */
    public UsageException(String message) {
        super(message);
    }

    /**
     * Says in one line what is accepted, and keeps the cause.
     *
     * @param message the line
     * @param cause what revealed the mistake
     */
    public UsageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
