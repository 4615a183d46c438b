package workbench.harness.fork.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import workbench.harness.fork.wire.ForkMessage;
import workbench.parameter.OneLine;
import workbench.results.Failure;
import workbench.strategy.ItemFailedException;
import workbench.workload.WrongResultException;

/** Finds the kind of failure behind an exception that ends a fork. */
final class FailureClassifier {

    private static final int NO_ITEM = -1;

    private static final int CAUSES = 20;

    private FailureClassifier() {}

    static ForkMessage.Failed of(Throwable failure) {
        var item = failure instanceof ItemFailedException failed ? failed.item() : NO_ITEM;
        return new ForkMessage.Failed(kind(failure), text(failure), item);
    }

    private static Failure.Kind kind(Throwable failure) {
        if (isOutOfMemory(failure)) {
            return Failure.Kind.OUT_OF_MEMORY;
        }
        return switch (failure) {
            case NotOpenedException _ -> Failure.Kind.NOT_OPENED;
            case ItemFailedException failed ->
                switch (failed.mode()) {
                    case THREW -> Failure.Kind.THREW;
                    case LOST -> Failure.Kind.LOST_ITEM;
                    case DOUBLED -> Failure.Kind.DOUBLED_ITEM;
                    case EARLY -> Failure.Kind.EARLY_ITEM;
                    case LATE -> Failure.Kind.LATE_ITEM;
                    case WRONG -> Failure.Kind.WRONG_RESULT;
                };
            case WrongResultException _ -> Failure.Kind.WRONG_RESULT;
            case WidthExceededException _ -> Failure.Kind.EXCEEDED_WIDTH;
            default -> Failure.Kind.THREW;
        };
    }

    private static boolean isOutOfMemory(Throwable failure) {
        var cause = failure;
        try {
            for (var deep = 0; deep < CAUSES && cause != null; deep++) { // an exception may name itself as its cause
                if (cause instanceof OutOfMemoryError) {
                    return true;
                }
                cause = cause.getCause();
            }
        } catch (RuntimeException _) {
            // The exception is somebody else's code, too.
        }
        return false;
    }

    /** The message of an exception, or its class where it has none, in one line. */
    static String text(Throwable failure) {
        if (failure instanceof UncheckedIOException && failure.getCause() != null) {
            return text(failure.getCause());
        }
        var plain = failure.getClass() == IOException.class
                || failure instanceof BrokenContractException
                || failure instanceof ItemFailedException
                || failure instanceof NotOpenedException
                || failure instanceof WidthExceededException
                || failure instanceof WrongResultException;
        return plain ? OneLine.message(failure) : OneLine.of(failure);
    }
}
