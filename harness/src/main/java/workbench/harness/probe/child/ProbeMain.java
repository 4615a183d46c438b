package workbench.harness.probe.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import workbench.harness.probe.wire.ProbeMessage;
import workbench.harness.probe.wire.ProbeRequest;
import workbench.process.Parent;

/** The main class of a probe. */
public final class ProbeMain {

    private ProbeMain() {}

    /**
     * Performs a probe.
     *
     * @param arguments how to reach the parent
     * @throws IOException if the parent is gone
     */
    public static void main(String[] arguments) throws IOException {
        var parent = Parent.connect(arguments[0]);
        var request = ProbeRequest.read(parent.in());
        parent.endThisJvmWithParent();
        var report = new Report(message -> send(message, parent));
        try {
            new Prober(request, report, () -> Runtime.getRuntime().halt(0)).run();
            report.done();
        } catch (Throwable failure) { // whatever somebody's code throws
            report.failed(failure);
            failure.printStackTrace(); // into the log
        }
        parent.leave();
        Runtime.getRuntime().halt(0);
    }

    private static void send(ProbeMessage message, Parent parent) {
        var interrupted = Thread.interrupted(); // an interrupted thread would close the channel by writing to it
        try {
            message.write(parent.out());
            parent.out().flush();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot report to the parent: " + e.getMessage(), e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
