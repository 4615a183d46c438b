package workbench.strategy.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbench.workload.WorkloadReference;

/** The batch of a session on a member, as calls of any order meet it. */
@Timeout(60)
class MemberBatchTest {

    private final MemberBatch held = new MemberBatch();

    private static BatchRef ref(int generation) {
        return new BatchRef(
                "session",
                generation,
                new WorkloadReference(HeldWorkload.NAME, Map.of(), 1, "folder", HeldWorkload.class.getName()));
    }

    @Test
    @DisplayName("Calls of one generation share a batch")
    void shared() throws Exception {
        var one = held.enter(ref(0)).orElseThrow();
        var other = held.enter(ref(0)).orElseThrow();

        assertThat(other).isSameAs(one);
    }

    @Test
    @DisplayName("A call of a generation that was given up, which the engine has started again, performs nothing")
    void givenUp() throws Exception {
        held.enter(ref(0));
        held.leave();
        held.end(0);

        assertThat(held.enter(ref(0))).isEmpty();
        assertThat(held.enter(ref(1))).isPresent();
    }

    @Test
    @DisplayName("So does a call that comes after the next generation has begun")
    void late() throws Exception {
        held.enter(ref(3));

        assertThat(held.enter(ref(2))).isEmpty();
    }

    @Test
    @DisplayName("A generation can be given up before it has begun")
    void early() throws Exception {
        held.end(5);

        assertThat(held.enter(ref(5))).isEmpty();
        assertThat(held.enter(ref(6))).isPresent();
    }

    @Test
    @DisplayName("Giving up cancels what runs, and waits until it has left")
    void waits() throws Exception {
        try (var turnstile = new Turnstile();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var batch = held.enter(new BatchRef(
                            "session",
                            0,
                            new WorkloadReference(
                                    HeldWorkload.NAME,
                                    Map.of(HeldWorkload.TURNSTILE.name(), String.valueOf(turnstile.port())),
                                    1,
                                    "folder",
                                    HeldWorkload.class.getName())))
                    .orElseThrow();
            var mayLeave = new CountDownLatch(1);
            var thrown = CompletableFuture.supplyAsync(
                    () -> {
                        try {
                            batch.execute(0);
                            return "nothing";
                        } catch (Exception e) {
                            return e.getClass().getSimpleName();
                        } finally {
                            await(mayLeave);
                            held.leave();
                        }
                    },
                    threads);
            turnstile.awaitHeld(1, FaultyCluster.PATIENCE);
            var ended = CompletableFuture.runAsync(() -> end(0), threads);

            assertThat(ended).isNotDone();
            mayLeave.countDown();
            assertThat(ended).succeedsWithin(FaultyCluster.PATIENCE);
            assertThat(thrown.get(1, TimeUnit.SECONDS)).isEqualTo("SocketException");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void end(int generation) {
        try {
            held.end(generation);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("One that cannot be opened is opened anew by the next call")
    void cannotBeOpened() throws Exception {
        var bad = new BatchRef("session", 0, new WorkloadReference("held", Map.of("items", "none"), 1, "folder"));

        for (var call = 0; call < 2; call++) {
            assertThatExceptionOfType(Exception.class)
                    .isThrownBy(() -> held.enter(bad))
                    .withMessageContaining("'none' is not a valid value for items");
        }
        assertThat(held.enter(ref(0))).isPresent();
    }

    @Test
    @DisplayName("An answer says what became of each item, who it was, and when")
    void answers() throws Exception {
        var member = UUID.randomUUID();
        var writer = new BatchAnswerWriter(member);
        writer.performed(3, 5, out -> out.writeInt(7));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> writer.performed(6, 8, out -> {
                    out.writeInt(9);
                    throw new IOException("half of a result");
                }));
        writer.failed(new IllegalStateException("too bad"));

        var answer = BatchAnswer.of(writer.end(2));

        assertThat(answer.member()).isEqualTo(member);
        assertThat(answer.starts()).isEqualTo(2);
        assertThat(answer.ended()).isGreaterThanOrEqualTo(answer.begun());
        assertThat(read(answer.items())).isEqualTo("true 3 5 7 false too bad");
        assertThat(answer.items().read()).isEqualTo(-1);
    }

    private static String read(DataInputStream in) throws IOException {
        return "%s %d %d %d %s %s"
                .formatted(
                        in.readBoolean(), in.readLong(), in.readLong(), in.readInt(), in.readBoolean(), in.readUTF());
    }

    @Test
    @DisplayName("Times of another clock are mapped to the middle between question and answer")
    void clocks() {
        var in = new DataInputStream(DataInputStream.nullInputStream());
        var answer = new BatchAnswer(in, UUID.randomUUID(), 1, 1_000, 1_040);

        assertThat(answer.offset(900, 1_100)).as("the same clock").isZero();
        assertThat(answer.offset(50_000, 50_100)).as("another clock").isEqualTo(50_030 - 1_000);
    }
}
