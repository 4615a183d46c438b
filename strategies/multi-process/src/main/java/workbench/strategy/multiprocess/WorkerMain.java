package workbench.strategy.multiprocess;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import workbench.parameter.OneLine;
import workbench.process.ChildLauncher;
import workbench.process.Parent;
import workbench.workload.Batch;
import workbench.workload.WorkloadReference;

/** The main class of a worker JVM. */
final class WorkerMain {

    private WorkerMain() {}

    /** Works until the session closes the channel, then ends the JVM, whatever threads user code has left running. */
    public static void main(String[] arguments) {
        try {
            work(Parent.connect(arguments[0]));
            Runtime.getRuntime().halt(0);
        } catch (Throwable e) {
            breakDown(e);
        }
    }

    /** Ends the JVM because it cannot go on. */
    static void breakDown(Throwable why) {
        try {
            why.printStackTrace(); // standard error is the log, whose end are the last words
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }

    private static void work(Parent parent) throws Exception {
        var reference = WorkloadReference.read(Frames.read(parent.in()));
        var inbox = Inbox.start(parent.in());
        Batch<?> opened;
        try {
            opened = reference.open(WorkerMain.class.getClassLoader(), ChildLauncher.likeThisJvm());
        } catch (Throwable e) {
            refuse(parent, e);
            return;
        }
        try (var batch = opened) {
            inbox.cancelAtTheEnd(batch);
            work(parent, inbox, batch, reference.width());
        }
    }

    private static void work(Parent parent, Inbox inbox, Batch<?> batch, int width) throws Exception {
        var threads = new ArrayList<Thread>();
        try {
            for (var number = 1; number <= width; number++) {
                threads.add(new RangeWorker<>(number, batch, inbox, parent.out()).start());
            }
        } catch (OutOfMemoryError e) { // the system gives no more threads
            refuse(parent, e);
            return;
        }
        Frames.write(parent.out(), out -> out.writeUTF(""));
        join(threads);
    }

    private static void join(List<Thread> threads) throws InterruptedException {
        for (var thread : threads) {
            thread.join();
        }
    }

    private static void refuse(Parent parent, Throwable why) throws IOException {
        Frames.write(parent.out(), out -> out.writeUTF(OneLine.message(why)));
    }
}
