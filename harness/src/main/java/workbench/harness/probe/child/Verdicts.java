package workbench.harness.probe.child;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import workbench.parameter.OneLine;
import workbench.workload.Batch;
import workbench.workload.WrongResultException;

/** Whether results are right, and where an exception came from, in words that name the item. */
final class Verdicts {

    private static final String OF_OTHERS = "(java|javax|jdk|sun|com\\.sun|workbench)\\..*";

    private static final int SHOWN = 3;

    private Verdicts() {}

    /**
     * Proves that a result is right.
     *
     * @throws WrongResultException if it is not, or that cannot be determined; the message names the item
     */
    static <R> void require(Batch<R> batch, int item, R result) throws WrongResultException {
        try {
            batch.verify(item, result);
        } catch (WrongResultException e) {
            throw new WrongResultException(ofItem(item, OneLine.message(e)));
        } catch (Exception e) {
            throw new WrongResultException("item %d gave what cannot be verified: %s".formatted(item, thrown(e)));
        }
    }

    private static String ofItem(int item, String message) {
        return message.startsWith("item ") ? message : "item %d: %s".formatted(item, message);
    }

    /** An exception in one line, with the place in own code that it came from, where there is one. */
    static String thrown(Throwable failure) {
        return OneLine.of(failure)
                + place(failure.getStackTrace()).map(" (%s)"::formatted).orElse("");
    }

    /** The place in own code where a thread is, such as {@code Render.java:17}. */
    static Optional<String> place(StackTraceElement... stack) {
        return Arrays.stream(stack)
                .filter(frame -> !frame.getClassName().matches(OF_OTHERS))
                .findFirst()
                .map(frame -> "%s:%d".formatted(frame.getFileName(), frame.getLineNumber()));
    }

    /** The first of some names, and how many more there are. */
    static String some(List<String> names) {
        var first = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
        return names.size() <= SHOWN ? first : "%s and %d more".formatted(first, names.size() - SHOWN);
    }
}
