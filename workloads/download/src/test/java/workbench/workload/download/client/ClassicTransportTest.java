package workbench.workload.download.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbench.workload.testkit.faulty.Answer;
import workbench.workload.testkit.faulty.FaultyServer;

@DisplayName("The classic transport")
@Timeout(60)
class ClassicTransportTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private static final FetchOptions OPTIONS = new FetchOptions("classic", false, LONG, LONG, LONG, 1, 0, false, null);

    private static final Transport.Receiver NOBODY = new Transport.Receiver() {

        @Override
        public void head(ResponseHead head) {}

        @Override
        public void body(ByteBuffer part) {}
    };

    @Test
    @DisplayName("closes a connection that it opens while it is aborted")
    void abortedWhileConnecting() throws Exception {
        var connecting = new CountDownLatch(1);
        var aborted = new CountDownLatch(1);
        try (var server = new FaultyServer(_ -> Answer.none());
                var threads = Executors.newSingleThreadExecutor();
                var transport = new ClassicTransport(1, OPTIONS, new SystemDefaultDnsResolver() {
                    @Override
                    public InetAddress[] resolve(String host) throws UnknownHostException {
                        connecting.countDown();
                        await(aborted);
                        return super.resolve(host);
                    }
                })) {
            var exchange = transport.get(server.address(), Map.of(), Gate.Turn.ANY, NOBODY);
            var running = threads.submit(() -> {
                exchange.run();
                return "completed";
            });
            connecting.await();
            exchange.abort();
            aborted.countDown();
            assertThatExceptionOfType(ExecutionException.class).isThrownBy(running::get);
            server.requireNoConnection();
            assertThat(server.requests()).isEmpty();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
