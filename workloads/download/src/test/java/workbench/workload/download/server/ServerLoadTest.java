package workbench.workload.download.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The load of a server")
class ServerLoadTest {

    private static final long SECOND = 1_000_000_000;

    @Test
    @DisplayName("is described in words")
    void facts() {
        assertThat(new ServerLoad(2_000, 8, 0, 10 * SECOND, SECOND, SECOND / 4, 2, 7).facts())
                .containsEntry("its responses", "2000")
                .containsEntry("its peak in flight", "8")
                .containsEntry("its CPU", "1.00 s, 500 µs a response")
                .containsEntry("its lateness", "99 % within 2 ms, at most 7 ms");
        assertThat(new ServerLoad(20, 8, 0, SECOND, SECOND / 4, SECOND / 4, -1, -1).facts())
                .containsEntry("its CPU", "0.25 s")
                .doesNotContainKey("its lateness");
    }

    @Test
    @DisplayName("is a bottleneck when requests waited, answers came late, or its thread was busy")
    void bottleneck() {
        assertThat(new ServerLoad(9, 8, 3, SECOND, SECOND / 4, SECOND / 4, 2, 7).bottleneck())
                .hasValue("3 requests waited until it worked on fewer at once");
        assertThat(new ServerLoad(9, 8, 0, SECOND, SECOND / 4, SECOND / 4, 21, 70).bottleneck())
                .hasValue("1 % of the responses began more than 21 ms too late");
        assertThat(new ServerLoad(9, 8, 0, SECOND, 2 * SECOND, SECOND * 9 / 10, 2, 7).bottleneck())
                .hasValue("its only thread computed for 90 % of the time in which requests came");
        assertThat(new ServerLoad(2_000, 8, 0, 10 * SECOND, SECOND, SECOND / 4, 2, 7).bottleneck())
                .isEmpty();
        assertThat(new ServerLoad(0, 0, 0, 0, SECOND, SECOND, -1, -1).bottleneck())
                .isEmpty();
    }

    @Test
    @DisplayName("is read as it was written")
    void roundTrip() throws IOException {
        var load = new ServerLoad(1, 2, 3, 4, 5, 6, 7, 8);
        var bytes = new ByteArrayOutputStream();
        load.write(new DataOutputStream(bytes));
        assertThat(ServerLoad.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
                .isEqualTo(load);
    }
}
