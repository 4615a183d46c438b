package workbench.workload.download.server;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import workbench.workload.download.image.ImageSet;

/**
 * The images. Those that there is room for are drawn when it is made, before the server is ready, so that no answer waits for
 * them; any others are drawn each time that they are asked for, and not by the event loop.
 */
final class ImageCache {

    private final Vertx vertx;
    private final IntFunction<byte[]> drawing;
    private final List<Future<Buffer>> kept;

    /**
     * Draws what is kept.
     *
     * @param kept how many of the images, from the first
     */
    ImageCache(Vertx vertx, IntFunction<byte[]> drawing, int kept) {
        this.vertx = vertx;
        this.drawing = drawing;
        this.kept = IntStream.range(0, kept)
                .parallel()
                .mapToObj(image -> Future.succeededFuture(draw(image)))
                .toList();
    }

    /** As many images of a set as fit in a quarter of the memory. */
    static ImageCache of(ImageSet images, Vertx vertx) {
        return new ImageCache(
                vertx, images::bytes, fitting(images, Runtime.getRuntime().maxMemory() / 4));
    }

    /** How many of the images, from the first, have no more bytes than that. */
    static int fitting(ImageSet images, long bytes) {
        var left = bytes;
        var image = 0;
        while (image < images.count() && images.size(image) <= left) {
            left -= images.size(image);
            image++;
        }
        return image;
    }

    /** The bytes of an image; to be called by the event loop, which gets them at once where they are kept. */
    Future<Buffer> image(int image) {
        return image < kept.size()
                ? kept.get(image)
                : vertx.executeBlocking(() -> draw(image), false).map(Objects::requireNonNull);
    }

    private Buffer draw(int image) {
        return Buffer.buffer(drawing.apply(image));
    }
}
