package workbench.harness.probe.child;

import java.util.function.Consumer;
import workbench.harness.probe.wire.ProbeFault;
import workbench.harness.probe.wire.ProbeMessage;
import workbench.parameter.OneLine;

/** Says what happens, one message after another. Thread-safe. */
final class Report {

    private static final int LONGEST = 2_000;

    private final Consumer<ProbeMessage> to;
    private int jobs;

    /**
     * A report.
     *
     * @param to gets the messages
     */
    Report(Consumer<ProbeMessage> to) {
        this.to = to;
    }

    /** A job begins. */
    synchronized void begun(String how) {
        jobs++;
        send(new ProbeMessage.Begun(how));
    }

    /** How many jobs have begun. */
    synchronized int jobs() {
        return jobs;
    }

    /** Something is wrong in the job that began last. */
    void found(ProbeFault fault, String what) {
        send(new ProbeMessage.Noticed(fault, OneLine.cut(what, LONGEST)));
    }

    /** All was performed. */
    void done() {
        send(new ProbeMessage.Finished());
    }

    /** The probe cannot go on. */
    void failed(Throwable why) {
        send(new ProbeMessage.GaveUp(OneLine.message(why)));
    }

    private synchronized void send(ProbeMessage message) {
        to.accept(message);
    }
}
