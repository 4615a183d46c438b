package workbench.plugin;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import workbench.parameter.OneLine;

/** An answer of a plugin that its contract does not allow. */
public final class RefusedAnswerException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** What is shown of an answer. */
    private static final int LONGEST = 60;

    /** An answer of null, which no method allows. */
    public RefusedAnswerException() {
        super("answered null");
    }

    /**
     * Says what was answered and what is accepted.
     *
     * @param answer the answer
     * @param accepted what is accepted, to follow "accepted: "
     */
    public RefusedAnswerException(@Nullable Object answer, String accepted) {
        super("answered %s; accepted: %s".formatted(OneLine.cut(String.valueOf(answer), LONGEST), accepted));
    }
}
