package workbench.strategy.hazelcast;

import com.hazelcast.durableexecutor.DurableExecutorService;
import com.hazelcast.durableexecutor.DurableExecutorServiceFuture;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import workbench.parameter.OneLine;
import workbench.strategy.Job;
import workbench.strategy.portion.ItemRange;
import workbench.strategy.portion.Portions;

/**
 * Has one batch of a job performed after another, and delivers the results of each once. A job has as many lanes as its width, so that
 * no more items are in flight, however many members there are. Used by one thread.
 */
final class BatchLane {

    private final int number;
    private final Lineup lineup;
    private final int lanes;
    private final DurableExecutorService executor;
    private final ClusterClient cluster;
    private final BatchRef batch;
    private final Tally tally;
    private final Job job;
    private final Portions portions;

    /** What was answered, and is still kept by the members. */
    private @Nullable DurableExecutorServiceFuture<byte[]> kept;

    BatchLane(
            int number,
            int lanes,
            Lineup lineup,
            DurableExecutorService executor,
            ClusterClient cluster,
            BatchRef batch,
            Tally tally,
            Job job,
            Portions portions) {
        this.number = number;
        this.lanes = lanes;
        this.lineup = lineup;
        this.executor = executor;
        this.cluster = cluster;
        this.batch = batch;
        this.tally = tally;
        this.job = job;
        this.portions = portions;
    }

    /** Returns when there is nothing more to do, or the job was stopped and nothing of this lane is in flight. */
    void drive() throws InterruptedException {
        while (!job.stopped()) {
            var items = portions.next();
            if (items.isEmpty()) {
                break;
            }
            perform(items.get());
        }
        dispose();
    }

    private void perform(ItemRange items) throws InterruptedException {
        var sent = System.nanoTime();
        try {
            var future = executor.submitToKeyOwner(new BatchCall(batch, items), lineup.key(number));
            dispose(); // of the one before, while the members are at work
            var bytes = future.get();
            var heard = System.nanoTime();
            kept = future;
            deliver(items, bytes, sent, heard);
        } catch (ExecutionException e) {
            fail(items, e.getCause() == null ? e : e.getCause());
        } catch (RuntimeException e) { // such as where the client has lost its cluster
            fail(items, e);
        }
    }

    private void fail(ItemRange items, Throwable why) {
        if (!job.stopped()) {
            var obituaries = cluster.obituaries();
            job.fail(
                    items.from(),
                    new MemberException("the cluster has not performed %s%s"
                            .formatted(items, obituaries.isEmpty() ? ": " + OneLine.of(why) : obituaries)));
        }
    }

    private void deliver(ItemRange items, byte[] bytes, long sent, long heard) {
        if (bytes.length == 0) { // it was given up, which a job that goes on is not
            fail(items, new MemberException("a member has given them up"));
            return;
        }
        var answer = BatchAnswer.of(bytes);
        tally.answered(answer);
        if (!answer.member().equals(lineup.member(number).getUuid())) {
            tally.startedAgain();
        }
        var worker = worker(answer.member());
        var offset = answer.offset(sent, heard);
        var nanos = 0L;
        for (var item = items.from(); item < items.to() && !job.stopped(); item++) {
            try {
                nanos += deliver(item, worker, offset, answer);
            } catch (Exception e) { // has no effect if the job is already stopped
                job.fail(item, e);
            }
        }
        portions.ended(items, nanos);
    }

    private long deliver(int item, String worker, long offset, BatchAnswer answer) throws IOException, MemberException {
        var in = answer.items();
        if (!in.readBoolean()) {
            throw new MemberException("%s (in %s)".formatted(in.readUTF(), worker));
        }
        var started = in.readLong();
        var ended = in.readLong();
        job.deliver(item, worker, started + offset, ended + offset, in);
        tally.delivered();
        return ended - started;
    }

    private String worker(UUID member) {
        var alone = lineup.members().size() == lanes
                && member.equals(lineup.member(number).getUuid());
        return alone ? cluster.name(member) : "%s.%d".formatted(cluster.name(member), number + 1);
    }

    /** Lets the members forget what was answered. */
    private void dispose() {
        var answered = kept;
        kept = null;
        if (answered != null) {
            try {
                executor.disposeResult(answered.getTaskId());
            } catch (RuntimeException _) {
                // It is forgotten already, or nobody is left who could keep it.
            }
        }
    }
}
