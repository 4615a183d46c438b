package workbench.workload.download.server;

import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.Map;
import workbench.workload.download.image.ImageSet;

/** Keeps images in memory while there is room, so that each is drawn once. For the event loop only. */
final class ImageCache {

    private final ImageSet images;
    private final Map<Integer, Buffer> kept = new HashMap<>();
    private long room = Runtime.getRuntime().maxMemory() / 4;

    ImageCache(ImageSet images) {
        this.images = images;
    }

    Buffer image(int index) {
        var image = kept.get(index);
        if (image == null) {
            image = Buffer.buffer(images.bytes(index));
            if (image.length() <= room) {
                kept.put(index, image);
                room -= image.length();
            }
        }
        return image;
    }
}
