package workbench.harness.fork.child;

import java.io.Serial;

/** A strategy had more items in flight than its width allows. */
final class WidthExceededException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    WidthExceededException(int peak, int width) {
        super("had %d items in flight at once, at a width of %d".formatted(peak, width));
    }
}
