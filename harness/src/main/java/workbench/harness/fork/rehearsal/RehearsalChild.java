package workbench.harness.fork.rehearsal;

import java.io.IOException;
import workbench.process.Parent;

/** The main class of a child that ends at once. */
final class RehearsalChild {

    private RehearsalChild() {}

    /** Says hello to its parent. */
    public static void main(String[] arguments) throws IOException {
        Parent.connect(arguments[0]).leave();
    }
}
