package workbench.strategy.multiprocess;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import workbench.strategy.Job;
import workbench.strategy.portion.ItemRange;
import workbench.strategy.portion.Portions;

/** Feeds one worker with portions of one job and delivers what comes back, in any order. Used by one thread only. */
final class WorkerDriver {

    private final WorkerProcess worker;
    private final Job job;
    private final Portions portions;

    /** What the worker has, by its first item, in the order of sending. */
    private final SequencedMap<Integer, ItemRange> outstanding = new LinkedHashMap<>();

    /** The time of the items of the last range. */
    private long nanos;

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
                deliver(worker.receive());
                send();
            }
        } catch (IOException _) {
            died();
        }
    }

    private void send() throws IOException {
        while (outstanding.size() < portions.allowance() * worker.threads() && !job.stopped()) {
            var next = portions.next();
            if (next.isEmpty()) {
                return;
            }
            outstanding.put(next.get().from(), next.get());
            worker.send(next.get());
        }
    }

    private void deliver(DataInputStream frame) throws IOException {
        var items = outstanding.get(frame.readInt());
        if (items == null) {
            throw new IOException("an answer to what was not asked");
        }
        deliver(items, worker.name(frame.readInt()), frame);
        outstanding.remove(items.from());
        portions.ended(items, nanos);
    }

    private void deliver(ItemRange items, String thread, DataInputStream frame) {
        nanos = 0;
        for (var item = items.from(); item < items.to() && !job.stopped(); item++) {
            try {
                deliver(item, thread, frame);
            } catch (Exception e) { // has no effect if the job is already stopped
                job.fail(item, e);
            }
        }
    }

    private void deliver(int item, String thread, DataInputStream frame) throws IOException, WorkerException {
        if (!frame.readBoolean()) {
            throw new WorkerException("%s (in %s)".formatted(frame.readUTF(), thread));
        }
        var started = frame.readLong();
        var ended = frame.readLong();
        nanos += ended - started;
        job.deliver(item, thread, started, ended, frame);
    }

    private void died() {
        if (!job.stopped()) { // otherwise it was killed for that reason
            var first = outstanding.firstEntry().getValue();
            var others = worker.threads() > 1 && outstanding.size() > 1 ? " and others" : "";
            job.fail(first.from(), new WorkerException(worker.obituary("while it had " + first + others)));
        }
    }
}
