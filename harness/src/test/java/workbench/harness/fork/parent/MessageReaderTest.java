package workbench.harness.fork.parent;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import workbench.harness.fork.wire.ForkMessage;
import workbench.harness.fork.wire.ForkRequest;
import workbench.harness.fork.wire.ForkTiming;
import workbench.harness.fork.wire.GarbledException;
import workbench.results.Activity;
import workbench.results.Aftermath;
import workbench.results.Cost;
import workbench.results.Evidence;
import workbench.results.Failure;
import workbench.results.Verifications;
import workbench.workload.WorkloadReference;

/**
 * Nothing but what a fork has to say, in its turn, gets through; and nothing that comes instead needs memory or ends
 * the parent.
 */
@Timeout(60)
class MessageReaderTest {

    /** Two and a half lengths of warm-up, two iterations. */
    private static final ForkRequest REQUEST = new ForkRequest(
            "s",
            "",
            Map.of(),
            1,
            new WorkloadReference("w", Map.of(), 1, "folder"),
            List.of(),
            new ForkTiming(Duration.ofMillis(25), 2, Duration.ofMillis(10)),
            0,
            "trace.csv");

    private static final Activity ACTIVITY = activity(5, 0.5);
    private static final Cost COST = new Cost(1L, 2L, 3L, 4L, 5L, 6L, 7, 8L, 9L);

    private static final ForkMessage OPENED = new ForkMessage.Opened(1, Map.of("pool", "2"), Optional.empty());
    private static final ForkMessage FIRST = new ForkMessage.First(1);
    private static final ForkMessage WARMUP = new ForkMessage.Iterated(true, 1, 1, ACTIVITY);
    private static final ForkMessage ITERATED = new ForkMessage.Iterated(false, 1, 1, ACTIVITY);
    private static final ForkMessage SPENT = new ForkMessage.Spent(ACTIVITY, COST, Map.of());
    private static final ForkMessage OBSERVED = observed("trace.csv");
    private static final ForkMessage DONE =
            new ForkMessage.Done("0123456789abcdef".repeat(4), new Verifications(3, 1, 9));
    private static final ForkMessage FAILED = new ForkMessage.Failed(Failure.Kind.THREW, "so", 3);

    private static final List<ForkMessage> ALL =
            List.of(OPENED, FIRST, WARMUP, WARMUP, WARMUP, ITERATED, ITERATED, SPENT, OBSERVED, DONE);

    private static Activity activity(long wall, double share) {
        return new Activity(wall, 2L, 3L, 4L, 5L, share, 0.0, 0.5, 6L, 7L, 8L);
    }

    private static ForkMessage observed(String trace) {
        return observed(trace, 1);
    }

    private static ForkMessage observed(String trace, int left) {
        return new ForkMessage.Observed(
                new Evidence(1, 2L, 3L, trace, 4, List.of(), 5, 6L, new Aftermath(true, false, "X", left)));
    }

    private static byte[] bytes(List<ForkMessage> messages) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        for (var message : messages) {
            message.write(out);
        }
        return bytes.toByteArray();
    }

    private static void readAll(byte[] bytes, int messages) throws IOException {
        readAll(new ByteArrayInputStream(bytes), messages);
    }

    private static void readAll(InputStream in, int messages) throws IOException {
        var reader = new MessageReader(in, REQUEST);
        for (var left = messages; left > 0; left--) {
            reader.next();
        }
    }

    @Test
    void whatAForkSaysArrives() throws IOException {
        var reader = new MessageReader(new ByteArrayInputStream(bytes(ALL)), REQUEST);
        for (var message : ALL) {
            assertThat(reader.next()).isEqualTo(message);
        }
    }

    @Test
    void aForkThatDoesTheJobOnceSaysNothingElse() throws IOException {
        var said = List.of(OPENED, ITERATED, SPENT, DONE);
        var reader = once(said);
        for (var message : said) {
            assertThat(reader.next()).isEqualTo(message);
        }
        for (var wrong : List.of(FIRST, WARMUP, SPENT, DONE)) {
            assertRefused(once(List.of(OPENED, wrong)), 1);
        }
        assertRefused(once(List.of(OPENED, ITERATED, ITERATED)), 2);
        assertRefused(once(List.of(OPENED, ITERATED, SPENT, OBSERVED)), 3);
    }

    private static MessageReader once(List<ForkMessage> messages) throws IOException {
        return new MessageReader(new ByteArrayInputStream(bytes(messages)), REQUEST.measuring(ForkTiming.ONCE));
    }

    private static void assertRefused(MessageReader reader, int after) throws IOException {
        for (var left = after; left > 0; left--) {
            reader.next();
        }
        assertThatExceptionOfType(GarbledException.class).isThrownBy(reader::next);
    }

    static Stream<List<ForkMessage>> outOfTurnOrImpossible() {
        return Stream.of(
                List.of(DONE),
                List.of(OPENED, DONE),
                List.of(FIRST),
                List.of(OPENED, OPENED),
                List.of(OPENED, FIRST, FIRST),
                List.of(OPENED, FIRST, WARMUP, WARMUP, WARMUP, WARMUP),
                List.of(OPENED, FIRST, ITERATED, WARMUP),
                List.of(OPENED, FIRST, ITERATED, ITERATED, ITERATED),
                List.of(OPENED, FIRST, ITERATED, SPENT),
                List.of(OPENED, FIRST, ITERATED, ITERATED, SPENT, SPENT),
                List.of(OPENED, FIRST, ITERATED, ITERATED, OBSERVED),
                List.of(OPENED, FIRST, ITERATED, ITERATED, SPENT, DONE),
                List.of(
                        OPENED,
                        FIRST,
                        ITERATED,
                        ITERATED,
                        SPENT,
                        OBSERVED,
                        new ForkMessage.Done("no digest", new Verifications(3, 1, 9))),
                List.of(OPENED, FIRST, ITERATED, ITERATED, SPENT, observed("../../etc/passwd")),
                List.of(OPENED, FIRST, ITERATED, ITERATED, SPENT, observed("a\0b")),
                List.of(OPENED, FIRST, ITERATED, ITERATED, SPENT, observed("trace.csv", -1)),
                List.of(new ForkMessage.Opened(-1, Map.of(), Optional.empty())),
                List.of(OPENED, new ForkMessage.First(-1)),
                List.of(OPENED, FIRST, new ForkMessage.Iterated(false, 0, 1, ACTIVITY)),
                List.of(OPENED, FIRST, new ForkMessage.Iterated(false, -3, 1, ACTIVITY)),
                List.of(OPENED, FIRST, new ForkMessage.Iterated(false, 1, 0, ACTIVITY)),
                List.of(OPENED, FIRST, new ForkMessage.Iterated(false, 1, Long.MIN_VALUE, ACTIVITY)),
                List.of(OPENED, FIRST, new ForkMessage.Iterated(false, 1, 1, activity(0, 0.5))),
                List.of(OPENED, FIRST, new ForkMessage.Iterated(false, 1, 1, activity(5, Double.NaN))),
                List.of(OPENED, FIRST, new ForkMessage.Iterated(false, 1, 1, activity(5, Double.POSITIVE_INFINITY))));
    }

    @ParameterizedTest
    @MethodSource("outOfTurnOrImpossible")
    void whatAForkDoesNotSayIsRefused(List<ForkMessage> messages) throws IOException {
        var bytes = bytes(messages);
        readAll(bytes(messages.subList(0, messages.size() - 1)), messages.size() - 1);
        assertThatExceptionOfType(GarbledException.class).isThrownBy(() -> readAll(bytes, messages.size()));
    }

    @Test
    void aFailureIsHeardAtAnyTime() throws IOException {
        for (var before = 0; before < ALL.size(); before++) {
            var messages =
                    Stream.concat(ALL.stream().limit(before), Stream.of(FAILED)).toList();
            readAll(bytes(messages), messages.size());
        }
    }

    static Stream<byte[]> rubbish() throws IOException {
        return Stream.of(
                new byte[] {'X'},
                "GET / HTTP/1.1\r\n\r\n".getBytes(US_ASCII),
                written(
                        out -> { // a map of very many texts, or of a negative number of them
                            out.writeByte('O');
                            out.writeLong(1);
                            out.writeInt(Integer.MAX_VALUE);
                            out.write(new byte[2 << 20]);
                        }),
                written(out -> {
                    out.writeByte('O');
                    out.writeLong(1);
                    out.writeInt(-1);
                }),
                written(out -> {
                    out.writeByte('O');
                    out.writeLong(1);
                    out.writeInt(0);
                    out.writeLong(0);
                    out.writeLong(0);
                    out.writeDouble(Double.NaN); // the share of a floor
                }),
                written(out -> {
                    out.writeByte('D');
                    out.writeShort(2);
                    out.write(new byte[] {(byte) 0xC3, (byte) 0x28}); // no UTF-8, modified or not
                }),
                written(out -> {
                    out.writeByte('D');
                    out.writeShort(1);
                    out.write(0xE2); // the first byte of three
                }),
                written(out -> {
                    out.writeByte('F');
                    out.writeUTF("NO_SUCH_KIND");
                    out.writeUTF("so");
                    out.writeInt(0);
                }),
                written(out -> {
                    out.write(bytes(List.of(OPENED, FIRST, ITERATED, ITERATED, SPENT)));
                    out.writeByte('E');
                    for (var figure = 0; figure < 3; figure++) {
                        out.writeBoolean(true);
                        out.writeLong(Long.MAX_VALUE); // also where a number of 32 bits is expected
                    }
                }));
    }

    private interface Content {
        void write(DataOutputStream out) throws IOException;
    }

    private static byte[] written(Content content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        content.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("rubbish")
    void rubbishIsCalledSo(byte[] bytes) {
        assertThatExceptionOfType(GarbledException.class)
                .isThrownBy(() -> readAll(bytes, ALL.size()))
                .withMessageStartingWith("sent ");
    }

    /** It may say right things, end too early, or be garbled; it never does anything else. */
    @Test
    void anyBytesEndWell() throws IOException {
        var random = new Random(7);
        var valid = bytes(ALL);
        for (var time = 0; time < 20_000; time++) {
            var bytes = valid.clone();
            for (var flips = 1 + random.nextInt(4); flips > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            var thrown = catchThrowable(() -> readAll(bytes, ALL.size()));
            if (thrown != null) {
                assertThat(thrown).isInstanceOfAny(GarbledException.class, EOFException.class);
            }
        }
    }

    @Test
    void aChannelThatEndsIsNoRubbish() throws IOException {
        var valid = bytes(ALL);
        for (var length = 0; length < valid.length; length++) {
            var bytes = Arrays.copyOf(valid, length);
            assertThatExceptionOfType(EOFException.class).isThrownBy(() -> readAll(bytes, ALL.size()));
        }
    }

    /** A map whose texts never end is given up after a megabyte. */
    @Test
    void anEndlessMessageIsGivenUp() throws IOException {
        var begin = new ByteArrayInputStream(written(out -> {
            out.writeByte('O');
            out.writeLong(1);
            out.writeInt(Integer.MAX_VALUE);
        }));
        var read = new AtomicLong();
        var endless = new InputStream() {
            @Override
            public int read() {
                read.incrementAndGet();
                return 0;
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                Arrays.fill(bytes, from, from + length, (byte) 0);
                read.addAndGet(length);
                return length;
            }
        };
        assertThatExceptionOfType(GarbledException.class)
                .isThrownBy(() -> readAll(new SequenceInputStream(Collections.enumeration(List.of(begin, endless))), 1))
                .withMessage("sent a message of more than 1048576 bytes");
        assertThat(read).hasValueLessThan(2 << 20);
    }
}
