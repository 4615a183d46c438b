package workbench.workload.task;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import workbench.parameter.OneLine;

/** What went wrong in somebody's code, and where. */
final class Place {

    private Place() {}

    /** An exception in one line, with the file and line of a class, or of one near it, from which it came. */
    static String of(@Nullable Throwable failure, Class<?> near) {
        if (failure == null) {
            return "for no known reason";
        }
        var message = "%s: %s".formatted(failure.getClass().getSimpleName(), OneLine.message(failure));
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().equals(near.getName())
                        || frame.getClassName().startsWith(near.getName() + "$"))
                .findFirst()
                .map(frame -> "%s (%s:%d)".formatted(message, frame.getFileName(), frame.getLineNumber()))
                .orElse(message);
    }
}
