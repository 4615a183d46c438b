package workbench.workload.download.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbench.workload.download.file.SaveFailedException;
import workbench.workload.testkit.faulty.Answer;
import workbench.workload.testkit.faulty.FaultyServer;

@DisplayName("A client that writes to a disk")
@Timeout(30)
class ImageClientDiskTest {

    private static final byte[] BODY = new byte[2000];

    private static final int MAX_SIZE = 100_000;

    private static final Duration LONG = Duration.ofSeconds(20);

    @ParameterizedTest
    @ValueSource(strings = {"classic", "async", "jdk"})
    @DisplayName("blames the disk for what the disk refuses")
    void diskFull(String transport) throws Exception {
        var full = new SaveFailedException(Path.of("/images"), new IOException("No space left on device"));
        try (var server = new FaultyServer(path -> Answer.ok(BODY));
                var client = client(transport)) {
            assertThatIOException()
                    .isThrownBy(() -> client.download(ImageRequest.of(server.address()), writing(() -> {
                        throw full;
                    })))
                    .withMessage(
                            "GET %s: cannot write to the disk (folder /images): No space left on device",
                            server.address());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "async", "jdk"})
    @DisplayName("is cancelled while a disk takes its time, and ends its downloads when the disk is done")
    void cancelsWhileWriting(String transport) throws Exception {
        var writing = new CountDownLatch(1);
        var disk = new CountDownLatch(1);
        try (var server = new FaultyServer(path -> to -> to.head("200 OK", "Content-Length: 2000")
                        .body(BODY, 512)
                        .hold());
                var threads = Executors.newCachedThreadPool();
                var client = client(transport)) {
            var download = threads.submit(() -> client.download(ImageRequest.of(server.address()), writing(() -> {
                writing.countDown();
                disk.await();
            })));
            writing.await();
            client.cancel(); // returns, although nothing is written yet
            assertThat(download.isDone()).as("the target is still in use").isFalse();
            disk.countDown();
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(download::get)
                    .havingCause()
                    .withMessage("GET %s: cancelled", server.address());
        }
    }

    private interface Disk {
        void write() throws IOException, InterruptedException;
    }

    private static WritableByteChannel writing(Disk disk) {
        return new WritableByteChannel() {

            @Override
            public int write(ByteBuffer bytes) throws IOException {
                try {
                    disk.write();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                var length = bytes.remaining();
                bytes.position(bytes.limit());
                return length;
            }

            @Override
            public boolean isOpen() {
                return true;
            }

            @Override
            public void close() {}
        };
    }

    private static ImageClient client(String transport) {
        var options = new FetchOptions(transport, false, LONG, LONG, LONG, MAX_SIZE, 5, false, null);
        return new ImageClient(2, options, Gate.OPEN);
    }
}
