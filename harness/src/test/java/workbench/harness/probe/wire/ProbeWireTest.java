package workbench.harness.probe.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.StreamCorruptedException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import workbench.workload.WorkloadReference;

class ProbeWireTest {

    static Stream<ProbeMessage> messages() {
        return Stream.of(
                new ProbeMessage.Begun("with fork-join at width 8"),
                new ProbeMessage.Noticed(ProbeFault.ORDER, "item 1 gave 2 instead of 3"),
                new ProbeMessage.Finished(),
                new ProbeMessage.GaveUp("no"));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void messagesArriveAsTheyWereSent(ProbeMessage message) throws Exception {
        var bytes = new ByteArrayOutputStream();
        message.write(new DataOutputStream(bytes));
        assertThat(ProbeMessage.read(in(bytes.toByteArray()))).isEqualTo(message);
    }

    @Test
    void rubbishIsNoMessage() {
        assertThatThrownBy(() -> ProbeMessage.read(in("rubbish".getBytes(UTF_8))))
                .isInstanceOf(StreamCorruptedException.class);
    }

    @Test
    void requestsArriveAsTheyWereSent() throws Exception {
        var request = new ProbeRequest(
                new WorkloadReference("render", Map.of("pages", "3"), 1, "folder", "Render"),
                List.of("own.jar"),
                List.of(new ProbedStrategy("fork-join", "ForkJoin", Map.of("threshold", "1"), List.of(2, 64))),
                new ProbeRequest.Limits(400, Duration.ofSeconds(20), Duration.ofSeconds(5))
                        .morePatient(Duration.ofSeconds(1)),
                true,
                42,
                "threads.txt");
        var bytes = new ByteArrayOutputStream();
        request.write(new DataOutputStream(bytes));
        assertThat(ProbeRequest.read(in(bytes.toByteArray()))).isEqualTo(request);
    }

    private static DataInputStream in(byte... bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }
}
