package workbench.workload.download;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbench.workload.Batch;
import workbench.workload.Floor;
import workbench.workload.WrongResultException;
import workbench.workload.download.client.FetchOptions;
import workbench.workload.download.client.ImageClient;
import workbench.workload.download.profile.Schedule;
import workbench.workload.download.source.GalleryListing;

/** The pages of a gallery; executing one asks its server for the list of its images. */
final class GalleryBatch implements Batch<ListedPage> {

    /** The server lets any client ID in, as long as there is one. */
    private static final String CLIENT_ID = "workbench";

    private static final String GALLERY = "/3/gallery/";

    private final Schedule schedule;
    private final URI server;
    private final ImageClient client;
    private final FetchOptions options;

    /** A batch that owns the client; the options are those of the client. */
    GalleryBatch(Schedule schedule, URI server, ImageClient client, FetchOptions options) {
        this.schedule = schedule;
        this.server = server;
        this.client = client;
        this.options = options;
    }

    @Override
    public int size() {
        return schedule.images().pages();
    }

    @Override
    public void reset() throws IOException {
        client.resume();
    }

    @Override
    public ListedPage execute(int item) throws IOException, InterruptedException {
        try {
            var links = GalleryListing.list(client, address(item), CLIENT_ID, Integer.MAX_VALUE);
            return new ListedPage(item, links.stream().map(this::path).toList());
        } catch (IOException e) {
            throw shown(e);
        }
    }

    private URI address(int page) {
        return URI.create(server + GALLERY + page);
    }

    /** The path of an image without the server's token, so that runs that list the same images have the same result. */
    private String path(URI link) {
        var path = link.getRawPath();
        return path.startsWith(token()) ? path.substring(token().length()) : path;
    }

    private String token() {
        return server.getRawPath();
    }

    /** The same failure, or one without its causes where the message holds the token. */
    private IOException shown(IOException failure) {
        var message = String.valueOf(failure.getMessage());
        return token().isEmpty() || !message.contains(token())
                ? failure
                : new IOException(message.replace(token() + GALLERY, "/…" + GALLERY));
    }

    @Override
    public void write(ListedPage listed, DataOutput out) throws IOException {
        out.writeInt(listed.page());
        out.writeInt(listed.images().size());
        for (var image : listed.images()) {
            out.writeUTF(image);
        }
    }

    @Override
    public ListedPage read(DataInput in) throws IOException {
        var page = in.readInt();
        var count = in.readInt();
        var images = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            images.add(in.readUTF());
        }
        return new ListedPage(page, images);
    }

    @Override
    public void verify(int item, ListedPage listed) throws WrongResultException {
        var expected = new ListedPage(item, images(item));
        if (!listed.equals(expected)) {
            throw new WrongResultException("%s, not %s".formatted(listed, expected));
        }
    }

    private List<String> images(int page) {
        var images = schedule.images();
        return images.onPage(page).mapToObj(images::path).toList();
    }

    @Override
    public boolean writesProof() {
        return true;
    }

    /** Only the first step makes a list wait, and all of its pages wait for the same one. */
    @Override
    public Optional<Floor> floor(int width) {
        return Optional.of(schedule.shaping().firstStep())
                .filter(step -> !step.isZero() && step.compareTo(Floor.LONGEST) <= 0)
                .map(step -> new Floor.Time(step, step));
    }

    @Override
    public Map<String, String> effective() {
        return client.effective();
    }

    @Override
    public void cancel() {
        client.cancel();
    }

    /**
     * Writes the number of the page, 32 bits; how many milliseconds its server may keep silent, 64 bits; its address, the client ID, and
     * what the paths of images begin with before their own.
     */
    @Override
    public void describe(int item, DataOutput out) throws IOException {
        out.writeInt(item);
        out.writeLong(options.firstByteTimeout().toMillis());
        out.writeUTF(address(item).toString());
        out.writeUTF(CLIENT_ID);
        out.writeUTF(token());
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
