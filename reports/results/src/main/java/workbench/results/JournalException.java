package workbench.results;

import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A journal that cannot be understood; the message is one line for the user that names the file. */
public final class JournalException extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    /** Says what is wrong with the file. */
    public JournalException(String message) {
        super(message);
    }

    /** Says what is wrong with the file, with what caused it. */
    public JournalException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
