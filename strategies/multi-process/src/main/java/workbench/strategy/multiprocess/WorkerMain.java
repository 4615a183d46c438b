package workbench.strategy.multiprocess;

import workbench.process.ChildLauncher;
import workbench.process.Parent;
import workbench.workload.Batch;
import workbench.workload.WorkloadReference;

/** The main class of a worker JVM. */
final class WorkerMain {

    private WorkerMain() {}

    /** Works until the session closes the channel, then ends the JVM, whatever threads user code has left running. */
    @SuppressWarnings("CatchAndPrintStackTrace") // standard error is the log, whose end messages quote
    public static void main(String[] arguments) {
        var exitCode = 1;
        try {
            work(Parent.connect(arguments[0]));
            exitCode = 0;
        } catch (Throwable e) {
            e.printStackTrace();
        } finally {
            Runtime.getRuntime().halt(exitCode);
        }
    }

    private static void work(Parent parent) throws Exception {
        var reference = WorkloadReference.read(Frames.read(parent.in()));
        var inbox = Inbox.start(parent.in());
        Batch<?> opened;
        try {
            opened = reference.open(WorkerMain.class.getClassLoader(), ChildLauncher.likeThisJvm());
        } catch (Throwable e) {
            Frames.write(parent.out(), out -> out.writeUTF(FailureText.describe(e)));
            return;
        }
        try (var batch = opened) {
            inbox.cancelAtTheEnd(batch);
            Frames.write(parent.out(), out -> out.writeUTF(""));
            new RangeWorker<>(batch, inbox, parent.out()).work();
        }
    }
}
