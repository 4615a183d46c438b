package workbench.workload.download.source;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import workbench.workload.download.client.ImageClient;
import workbench.workload.download.client.ImageRequest;

/** Downloads from every address once, one after another, to learn what is right. Keeps no image. */
final class FirstPass {

    private FirstPass() {}

    static List<RealSource.Image> over(List<URI> addresses, ImageClient client)
            throws IOException, InterruptedException {
        var images = new ArrayList<RealSource.Image>();
        for (var address : addresses) {
            var seen = new BodyDigest();
            var length = client.download(ImageRequest.of(address), seen);
            requireImage(address, seen.first());
            images.add(new RealSource.Image(address, length, seen.sha256()));
        }
        return List.copyOf(images);
    }

    private static void requireImage(URI address, byte[] first) throws IOException {
        if (!ImageSignature.begins(first)) {
            throw new IOException("GET %s: %s is not an image; accepted are PNG, JPEG, GIF and WebP"
                    .formatted(address, first.length == 0 ? "an empty body" : "what came"));
        }
    }
}
