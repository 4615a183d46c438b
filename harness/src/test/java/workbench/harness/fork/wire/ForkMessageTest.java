package workbench.harness.fork.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import workbench.results.Activity;
import workbench.results.Cost;

/** What a fork reports about noise and costs reaches its parent unchanged, with absent parts and zeros kept apart. */
class ForkMessageTest {

    @Test
    void messagesArriveAsTheyWere() throws IOException {
        var all = new Activity(1, 2L, 3L, 4L, 5L, -0.25, 0.0, 0.5, 6L, 7L, 8L);
        var some = new Activity(1, null, 0L, null, 5L, null, 0.0, null, -1L, null, 8L);
        for (var message : List.of(
                new ForkMessage.Iterated(true, 3, 4, all),
                new ForkMessage.Iterated(false, 3, 4, some),
                new ForkMessage.Spent(all, new Cost(1L, 2L, 3L, 4L, 5L, 6L, 7, 8L, 9L), Map.of("retries", "3")),
                new ForkMessage.Spent(some, new Cost(0L, null, null, 4L, null, -1L, null, 8L, null), Map.of()))) {
            var bytes = new ByteArrayOutputStream();
            message.write(new DataOutputStream(bytes));

            var in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));

            assertThat(ForkMessage.read(in)).isEqualTo(message);
            assertThat(in.available()).isZero();
        }
    }
}
