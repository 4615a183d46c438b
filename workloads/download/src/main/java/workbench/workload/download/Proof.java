package workbench.workload.download;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import workbench.workload.WrongResultException;
import workbench.workload.download.image.ImageSet;

/**
 * What the images must be, drawn here and not heard from the server. An image is drawn when it is first asked for, since
 * processes that only download never ask. Thread-safe.
 */
final class Proof {

    private final ImageSet images;
    private final AtomicReferenceArray<byte @Nullable []> digests;

    Proof(ImageSet images) {
        this.images = images;
        this.digests = new AtomicReferenceArray<>(images.count());
    }

    /**
     * Proves the bytes of an image by their number and their SHA-256.
     *
     * @param name what to call them in a message
     * @throws WrongResultException if they are others
     */
    void check(String name, int image, byte[] bytes) throws WrongResultException {
        if (bytes.length != images.size(image)) {
            throw new WrongResultException("%s has %d bytes, not %d".formatted(name, bytes.length, images.size(image)));
        }
        if (!Arrays.equals(sha256(bytes), expected(image))) {
            throw new WrongResultException(
                    "%s has not the bytes of image %d: its SHA-256 differs".formatted(name, image));
        }
    }

    private byte[] expected(int image) {
        var digest = digests.get(image);
        if (digest == null) {
            digest = sha256(images.bytes(image));
            digests.set(image, digest);
        }
        return digest;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
