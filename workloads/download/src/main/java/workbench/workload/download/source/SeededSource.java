package workbench.workload.download.source;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import workbench.workload.Floor;
import workbench.workload.download.image.ImageSet;
import workbench.workload.download.profile.Schedule;

/**
 * A set of images on an image server. The expected bytes are computed here, without asking the server; an image is
 * drawn when its digest is first needed, since processes that only download never need it.
 */
public final class SeededSource implements ImageSource {

    private final Schedule schedule;
    private final ImageSet images;
    private final URI server;
    private final AtomicReferenceArray<byte @Nullable []> digests;

    /**
     * The images of a schedule, on a server that keeps to it.
     *
     * @param server its address, such as {@code http://127.0.0.1:8080}, with the token that its paths begin with, if any
     */
    public SeededSource(Schedule schedule, URI server) {
        this.schedule = schedule;
        this.images = schedule.images();
        this.server = server;
        this.digests = new AtomicReferenceArray<>(images.count());
    }

    @Override
    public int count() {
        return images.count();
    }

    @Override
    public URI address(int item) {
        return URI.create(server + images.path(item));
    }

    @Override
    public String fileName(int item) {
        return "image-%04d.%s".formatted(item, images.format(item).extension());
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

    /** Without the token that the paths begin with. */
    @Override
    public String shown(String text) {
        return server.getRawPath().isEmpty() ? text : text.replace(server.getRawPath() + "/images/", "/…/images/");
    }

    @Override
    public Duration patience(int width) {
        return schedule.patience(width);
    }

    @Override
    public Optional<Floor> floor(int width) {
        return schedule.floor(width);
    }
}
