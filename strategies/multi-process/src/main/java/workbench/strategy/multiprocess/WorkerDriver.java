package workbench.strategy.multiprocess;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import workbench.strategy.Job;

/** Feeds one worker with portions of one job and delivers what comes back. Used by one thread only. */
final class WorkerDriver {

    private final WorkerProcess worker;
    private final Job job;
    private final Portions portions;
    private final ArrayDeque<ItemRange> outstanding = new ArrayDeque<>();

    WorkerDriver(WorkerProcess worker, Job job, Portions portions) {
        this.worker = worker;
        this.job = job;
        this.portions = portions;
    }

    /** Returns when there is nothing more to do or the job was stopped. */
    void drive() {
        try {
            send();
            while (!outstanding.isEmpty() && !job.stopped()) {
                deliver(outstanding.element(), worker.receive());
                outstanding.remove();
                send();
            }
        } catch (IOException _) {
            died();
        }
    }

    private void send() throws IOException {
        while (outstanding.size() < portions.allowance() && !job.stopped()) {
            var next = portions.next();
            if (next.isEmpty()) {
                return;
            }
            outstanding.add(next.get());
            worker.send(next.get());
        }
    }

    private void deliver(ItemRange items, DataInputStream frame) {
        for (var item = items.from(); item < items.to() && !job.stopped(); item++) {
            try {
                deliver(item, frame);
            } catch (Exception e) { // has no effect if the job is already stopped
                job.fail(item, e);
            }
        }
    }

    private void deliver(int item, DataInputStream frame) throws IOException, WorkerException {
        if (!frame.readBoolean()) {
            throw new WorkerException("%s (in %s)".formatted(frame.readUTF(), worker.name()));
        }
        job.deliver(item, worker.name(), frame.readLong(), frame.readLong(), frame);
    }

    private void died() {
        if (!job.stopped()) { // otherwise it was killed for that reason
            var first = outstanding.element();
            job.fail(first.from(), new WorkerException(worker.obituary("while it had " + first)));
        }
    }
}
