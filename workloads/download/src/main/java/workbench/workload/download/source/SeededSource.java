package workbench.workload.download.source;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import workbench.workload.Floor;
import workbench.workload.download.image.ImageSet;

/**
 * A set of images on an image server. What is right is drawn here and not heard from the server; an image is drawn when it
 * is first asked for, since processes that only download never ask.
 */
public final class SeededSource implements Source {

    private final ImageSet images;
    private final URI server;
    private final AtomicReferenceArray<byte @Nullable []> digests;

    /** The images of a set, on a server. */
    public SeededSource(ImageSet images, URI server) {
        this.images = images;
        this.server = server;
        this.digests = new AtomicReferenceArray<>(images.count());
    }

    @Override
    public int count() {
        return images.count();
    }

    @Override
    public URI address(int item) {
        return server.resolve(images.path(item));
    }

    @Override
    public String fileName(int item) {
        return "image-%04d.png".formatted(item);
    }

    @Override
    public long length(int item) {
        return images.size(item);
    }

    @Override
    public byte[] sha256(int item) {
        var digest = digests.get(item);
        if (digest == null) {
            digest = Sha256.of(images.bytes(item));
            digests.set(item, digest);
        }
        return digest;
    }

    @Override
    public String otherwise() {
        return "";
    }

    @Override
    public Duration patience() {
        return images.latencyMax();
    }

    /** No job ends before its longest latency, nor before each of {@code width} lines of requests has waited its part. */
    @Override
    public Optional<Floor> floor(int width) {
        var latencies = IntStream.range(0, images.count())
                .mapToLong(image -> images.latency(image).toNanos())
                .summaryStatistics();
        var nanos = Math.max(latencies.getMax(), latencies.getSum() / width);
        return nanos == 0 ? Optional.empty() : Optional.of(new Floor.Time(Duration.ofNanos(nanos)));
    }
}
