package workbench.workload.download.source;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import workbench.workload.Floor;
import workbench.workload.download.file.SafeName;

/**
 * Real-world images, and what a first pass found at their addresses.
 *
 * @param images the images
 * @param pause the time from one request to the next
 */
public record RealSource(List<Image> images, Duration pause) implements ImageSource {

    /**
     * One image.
     *
     * @param address where it is
     * @param length its number of bytes
     * @param sha256 their digest, in hexadecimal
     */
    public record Image(URI address, long length, String sha256) {

        @Override
        public String toString() {
            return "%d %s %s".formatted(length, sha256, address);
        }

        static Image parse(String line) {
            var parts = line.split(" ", 3);
            return new Image(URI.create(parts[2]), Long.parseLong(parts[0]), parts[1]);
        }
    }

    public RealSource {
        images = List.copyOf(images);
    }

    /** Images of which nothing but the addresses is known. */
    static RealSource unseen(List<URI> addresses, Duration pause) {
        return new RealSource(
                addresses.stream().map(address -> new Image(address, 0, "")).toList(), pause);
    }

    /** Reads what {@link #write} wrote. */
    public static RealSource read(Path file, Duration pause) throws IOException {
        return new RealSource(
                Files.readAllLines(file).stream().map(Image::parse).toList(), pause);
    }

    /** Writes a line for each image: its length, SHA-256 and address. */
    void write(Path file) throws IOException {
        Files.write(file, images.stream().map(Image::toString).toList());
    }

    @Override
    public int count() {
        return images.size();
    }

    @Override
    public URI address(int item) {
        return images.get(item).address();
    }

    @Override
    public String fileName(int item) {
        return SafeName.of(item, address(item));
    }

    @Override
    public long length(int item) {
        return images.get(item).length();
    }

    @Override
    public byte[] sha256(int item) {
        return HexFormat.of().parseHex(images.get(item).sha256());
    }

    @Override
    public String otherwise() {
        return ": the source has changed since the first pass";
    }

    @Override
    public Duration patience(int width) {
        return Duration.ZERO;
    }

    /** The pauses between the requests. */
    @Override
    public Optional<Floor> floor(int width) {
        var pauses = pause.multipliedBy(count() - 1L);
        return pauses.isZero() || pauses.compareTo(Floor.LONGEST) > 0
                ? Optional.empty()
                : Optional.of(new Floor.Time(pauses));
    }
}
