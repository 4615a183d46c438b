package workbench.workload.download.source;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
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
            var digest = new Digesting(Sha256.digest());
            var length = client.download(ImageRequest.of(address), digest);
            images.add(new RealSource.Image(address, length, HexFormat.of().formatHex(digest.digest.digest())));
        }
        return List.copyOf(images);
    }

    private record Digesting(MessageDigest digest) implements WritableByteChannel {

        @Override
        public int write(ByteBuffer bytes) {
            var length = bytes.remaining();
            digest.update(bytes);
            return length;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
