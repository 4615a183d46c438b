package workbench.workload.download;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import workbench.workload.Batch;
import workbench.workload.Floor;
import workbench.workload.WrongResultException;
import workbench.workload.download.client.FetchOptions;
import workbench.workload.download.client.ImageClient;
import workbench.workload.download.client.ImageRequest;
import workbench.workload.download.source.ImageSource;

/** The images of a source; executing one downloads it. */
final class DownloadBatch implements Batch<SavedImage> {

    private final ImageSource source;
    private final ImageClient client;
    private final Destination destination;
    private final FetchOptions options;

    /** A batch that owns the client and the destination; the options are those of the client. */
    DownloadBatch(ImageSource source, ImageClient client, Destination destination, FetchOptions options) {
        this.source = source;
        this.client = client;
        this.destination = destination;
        this.options = options;
    }

    @Override
    public int size() {
        return source.count();
    }

    @Override
    public void reset() throws IOException {
        destination.clear();
        client.resume();
    }

    @Override
    public SavedImage execute(int item) throws IOException, InterruptedException {
        var request = ImageRequest.of(address(item), source.length(item), source.otherwise());
        try {
            return destination.save(item, target -> client.download(request, target));
        } catch (IOException e) {
            throw shown(e);
        }
    }

    /** The same failure, or one without its causes where a message must not be shown as it is. */
    private IOException shown(IOException failure) {
        var message = String.valueOf(failure.getMessage());
        var shown = source.shown(message);
        return shown.equals(message) ? failure : new IOException(shown);
    }

    private URI address(int item) {
        return source.address(item);
    }

    @Override
    public void write(SavedImage saved, DataOutput out) throws IOException {
        out.writeInt(saved.image());
        out.writeLong(saved.bytes());
        out.writeUTF(saved.sha256());
    }

    @Override
    public SavedImage read(DataInput in) throws IOException {
        return new SavedImage(in.readInt(), in.readLong(), in.readUTF());
    }

    @Override
    public void verify(int item, SavedImage saved) throws WrongResultException, IOException {
        if (saved.image() != item || saved.bytes() != source.length(item)) {
            var expected = new SavedImage(item, source.length(item), "");
            throw new WrongResultException("%s, not %s%s".formatted(saved, expected, source.otherwise()));
        }
        destination.verify(item, saved);
    }

    @Override
    public boolean writesProof() {
        return destination.writesProof();
    }

    @Override
    public Optional<Floor> floor(int width) {
        return source.floor(width);
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
     * Writes the number of the image, 32 bits; how many milliseconds its server may keep silent and how many bytes it may have, 64 bits
     * each; its address; the path of its file, and that of the file until it is complete, both empty where it is only hashed.
     */
    @Override
    public void describe(int item, DataOutput out) throws IOException {
        out.writeInt(item);
        out.writeLong(options.firstByteTimeout().toMillis());
        out.writeLong(options.maxSize());
        out.writeUTF(address(item).toString());
        destination.describe(item, out);
    }

    @Override
    public void close() throws IOException {
        try {
            client.close();
        } finally {
            destination.close();
        }
    }
}
