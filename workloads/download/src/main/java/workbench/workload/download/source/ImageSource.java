package workbench.workload.download.source;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import workbench.workload.Floor;

/** Which images there are, and what their bytes must be. Immutable and thread-safe. */
public interface ImageSource {

    /** The number of images, at least 1. */
    int count();

    /** The address of an image. */
    URI address(int item);

    /** The name of its file: unique in any file system, and harmless. */
    String fileName(int item);

    /** The number of bytes that it must have. */
    long length(int item);

    /** The SHA-256 that it must have. */
    byte[] sha256(int item);

    /** What a mismatch means, to follow a message; may be empty. */
    String otherwise();

    /** A message as it may be shown: without what opens its server to others. */
    default String shown(String message) {
        return message;
    }

    /** How much longer than usual its server may take when {@code width} requests come at once. */
    Duration patience(int width);

    /** The least time that a job takes, if known. */
    Optional<Floor> floor(int width);

    /** Whether a name belongs to the file of an image. */
    default boolean owns(String fileName) {
        var number = fileName.replaceAll("\\D*(\\d{1,9}).*", "$1");
        if (!number.matches("\\d{1,9}")) {
            return false;
        }
        var item = Integer.parseInt(number);
        return item < count() && fileName(item).equals(fileName);
    }

    /** The number of bytes of all images. */
    default long bytes() {
        var bytes = 0L;
        for (var item = 0; item < count(); item++) {
            bytes += length(item);
        }
        return bytes;
    }
}
