package workbench.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import workbench.strategy.Backlog.Beyond;

@DisplayName("A stream over a batch")
class BatchStreamTest {

    private final Squares batch = new Squares();
    private long now;

    /** Takes arrivals and does nothing with them until it is told to. */
    private static class Held implements Intake {

        final Queue<Integer> waiting = new ArrayDeque<>();

        @Override
        public void submit(int arrival) {
            waiting.add(arrival);
        }

        @Override
        public void drain() {}
    }

    private BatchStream<Integer> stream(Squares items, int arrivals, Backlog backlog) throws IOException {
        return BatchStream.of(items, arrivals, backlog, () -> now += 10);
    }

    private BatchStream<Integer> stream(int arrivals) throws IOException {
        return stream(batch, arrivals, new Backlog(arrivals, Beyond.REJECT));
    }

    private int[] checksums() throws IOException {
        var job = BatchJob.of(batch);
        for (var item = 0; item < job.size(); item++) {
            job.perform(item);
        }
        job.verify();
        return job.checksums();
    }

    @Test
    @DisplayName("performs item k modulo size for arrival k, and keeps when")
    void performs() throws Exception {
        var stream = stream(25);
        try (var executor = Executors.newFixedThreadPool(3)) {
            var intake = new ExecutorIntake(executor, stream);
            for (var arrival = 0; arrival < 25; arrival++) {
                stream.arrive(arrival, intake);
            }
            intake.drain();
        }
        stream.verify(checksums());

        for (var arrival = 0; arrival < 25; arrival++) {
            assertThat(stream.outcome(arrival)).isEqualTo(ArrivalOutcome.DONE);
            assertThat(stream.ended(arrival)).isGreaterThan(stream.started(arrival));
        }
        assertThat(stream.peakInFlight()).isBetween(1, 3);
        assertThat(stream.failure()).isEmpty();
        assertThat(batch.resets).hasValueGreaterThan(0);
    }

    @Test
    @DisplayName("rejects what finds the backlog full, and takes more once something has started")
    void rejects() throws Exception {
        var stream = stream(batch, 5, new Backlog(2, Beyond.REJECT));
        var held = new Held();
        stream.arrive(0, held);
        stream.arrive(1, held);
        stream.arrive(2, held);
        stream.perform(held.waiting.remove());
        stream.arrive(3, held);
        stream.arrive(4, held);
        held.waiting.forEach(stream::perform);
        stream.verify(checksums());

        assertThat(stream.outcome(2)).isEqualTo(ArrivalOutcome.REJECTED);
        assertThat(stream.outcome(3)).isEqualTo(ArrivalOutcome.DONE);
        assertThat(stream.outcome(4)).isEqualTo(ArrivalOutcome.REJECTED);
    }

    @Test
    @DisplayName("has the submitter perform what finds the backlog full, if that was chosen")
    void callerRuns() throws Exception {
        var stream = stream(batch, 2, new Backlog(1, Beyond.CALLER_RUNS));
        var held = new Held();
        stream.arrive(0, held);
        stream.arrive(1, held);

        assertThat(stream.outcome(1)).isEqualTo(ArrivalOutcome.DONE);
        assertThat(held.waiting).containsExactly(0);
        stream.perform(0);
        stream.verify(checksums());
    }

    @Test
    @DisplayName("counts a failure, which ends nothing")
    void failure() throws Exception {
        var failing = new Squares() {
            @Override
            public Integer execute(int item) throws Exception {
                if (item == 1) {
                    throw new IOException("no answer");
                }
                return super.execute(item);
            }
        };
        var stream = stream(failing, 3, new Backlog(3, Beyond.REJECT));
        var held = new Held();
        for (var arrival = 0; arrival < 3; arrival++) {
            stream.arrive(arrival, held);
        }
        held.waiting.forEach(stream::perform);
        stream.verify(checksums());

        assertThat(stream.outcome(1)).isEqualTo(ArrivalOutcome.FAILED);
        assertThat(stream.outcome(2)).isEqualTo(ArrivalOutcome.DONE);
        assertThat(stream.failure())
                .hasValueSatisfying(failure -> assertThat(failure).hasMessage("item 1 threw: no answer"));
    }

    @Test
    @DisplayName("counts an arrival that cannot be submitted as failed")
    void notSubmitted() throws Exception {
        var stream = stream(1);
        stream.arrive(0, new Held() {
            @Override
            public void submit(int arrival) {
                throw new RejectedExecutionException("no thread left");
            }
        });
        stream.verify(checksums());

        assertThat(stream.outcome(0)).isEqualTo(ArrivalOutcome.FAILED);
    }

    @Test
    @DisplayName("leaves over what has not started when it ends")
    void ends() throws Exception {
        var stream = stream(3);
        var held = new Held();
        stream.arrive(0, held);
        stream.arrive(1, held);
        stream.perform(0);
        stream.end();
        stream.perform(1);
        stream.arrive(2, held);
        stream.verify(checksums());

        assertThat(stream.outcome(0)).isEqualTo(ArrivalOutcome.DONE);
        assertThat(stream.outcome(1)).isEqualTo(ArrivalOutcome.LEFT_OVER);
        assertThat(stream.outcome(2)).isEqualTo(ArrivalOutcome.LEFT_OVER);
    }

    @Test
    @DisplayName("finds out that an arrival was lost, performed twice, too early or too late, or has a wrong result")
    void breaches() throws Exception {
        var held = new Held();
        var checksums = checksums();

        var lost = stream(1);
        lost.arrive(0, held);
        assertBreach(lost, checksums, "item 0 was lost");

        var doubled = stream(1);
        doubled.arrive(0, held);
        doubled.perform(0);
        doubled.perform(0);
        assertBreach(doubled, checksums, "item 0 was performed twice");

        var early = stream(2);
        early.arrive(0, held);
        early.perform(0);
        early.perform(1);
        assertBreach(early, checksums, "item 1 was performed before its arrival had come");

        var late = stream(1);
        late.arrive(0, held);
        late.perform(0);
        late.seal();
        late.perform(0);
        assertBreach(late, checksums, "item 0 was still performed after run had returned");

        var wrong = stream(1);
        wrong.arrive(0, held);
        wrong.perform(0);
        checksums[0]++;
        assertBreach(wrong, checksums, "item 0 has a wrong result: it differs from that of the job before");
    }

    private static void assertBreach(BatchStream<?> stream, int[] checksums, String message) {
        assertThatThrownBy(() -> stream.verify(checksums))
                .isInstanceOf(ItemFailedException.class)
                .hasMessage(message);
    }

    @Test
    @DisplayName("needs room for one that waits")
    void backlog() {
        assertThatThrownBy(() -> new Backlog(0, Beyond.REJECT)).hasMessage("a backlog of 0; accepted: 1 or more");
    }
}
