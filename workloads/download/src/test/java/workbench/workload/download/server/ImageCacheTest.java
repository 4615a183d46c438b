package workbench.workload.download.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbench.workload.download.image.ImageFormat;
import workbench.workload.download.image.ImageSet;

@DisplayName("The images of a server")
@Timeout(60)
class ImageCacheTest {

    private final Vertx vertx = Vertx.vertx();
    private final ConcurrentLinkedQueue<Integer> drawn = new ConcurrentLinkedQueue<>();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private byte[] draw(int image) {
        assertThat(Context.isOnEventLoopThread()).as("drawn by the event loop").isFalse();
        drawn.add(image);
        return new byte[] {(byte) image};
    }

    private Buffer ask(ImageCache cache, int image) {
        var got = new CompletableFuture<Buffer>();
        vertx.runOnContext(_ -> cache.image(image).onSuccess(got::complete).onFailure(got::completeExceptionally));
        return got.join();
    }

    @Test
    @DisplayName("are drawn before it is ready, once, as far as there is room")
    void beforehand() {
        var cache = new ImageCache(vertx, this::draw, 3);
        assertThat(drawn).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(ask(cache, 2)).isEqualTo(Buffer.buffer(new byte[] {2})).isSameAs(ask(cache, 2));
        assertThat(drawn).hasSize(3);
    }

    @Test
    @DisplayName("are else drawn when they are asked for, and never by the event loop")
    void later() {
        var cache = new ImageCache(vertx, this::draw, 1);
        assertThat(List.of(ask(cache, 1), ask(cache, 2)))
                .containsExactly(Buffer.buffer(new byte[] {1}), Buffer.buffer(new byte[] {2}));
        assertThat(drawn).containsExactly(0, 1, 2);
    }

    @Test
    @DisplayName("are kept from the first on, while all of their bytes have room")
    void room() {
        var images = new ImageSet(5, 1, 2_000, 2_000, List.of(ImageFormat.PNG));
        assertThat(ImageCache.fitting(images, 1_999)).isZero();
        assertThat(ImageCache.fitting(images, 7_999)).isEqualTo(3);
        assertThat(ImageCache.fitting(images, Long.MAX_VALUE)).isEqualTo(5);
    }
}
