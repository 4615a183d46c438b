package workbench.workload.download;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import workbench.workload.Batch;
import workbench.workload.Floor;
import workbench.workload.WrongResultException;
import workbench.workload.download.client.ImageClient;
import workbench.workload.download.client.ImageRequest;
import workbench.workload.download.file.ImageFiles;
import workbench.workload.download.source.ImageSource;
import workbench.workload.download.source.Sha256;

/** The images of a source; executing one downloads it into a file. */
final class DownloadBatch implements Batch<SavedImage> {

    private final ImageSource source;
    private final ImageClient client;
    private final ImageFiles files;
    private final boolean filesStay;

    /**
     * A batch that owns the client; the folder may already hold files of other processes.
     *
     * @param filesStay whether the images of the last job stay when the batch is closed
     */
    DownloadBatch(ImageSource source, ImageClient client, ImageFiles files, boolean filesStay) {
        this.source = source;
        this.client = client;
        this.files = files;
        this.filesStay = filesStay;
    }

    @Override
    public int size() {
        return source.count();
    }

    @Override
    public void reset() throws IOException {
        files.deleteAll();
        client.resume();
    }

    @Override
    public SavedImage execute(int item) throws IOException, InterruptedException {
        var request =
                new ImageRequest(address(item), Map.of(), OptionalLong.of(source.length(item)), source.otherwise());
        var bytes = files.save(source.fileName(item), target -> client.download(request, target));
        return new SavedImage(item, bytes);
    }

    private URI address(int item) {
        return source.address(item);
    }

    @Override
    public void write(SavedImage saved, DataOutput out) throws IOException {
        out.writeInt(saved.image());
        out.writeLong(saved.bytes());
    }

    @Override
    public SavedImage read(DataInput in) throws IOException {
        return new SavedImage(in.readInt(), in.readLong());
    }

    @Override
    public void verify(int item, SavedImage saved) throws WrongResultException, IOException {
        var expected = new SavedImage(item, source.length(item));
        if (!saved.equals(expected)) {
            throw new WrongResultException("%s, not %s%s".formatted(saved, expected, source.otherwise()));
        }
        verifyFile(item);
    }

    /** Proves a file by its number of bytes and their SHA-256. */
    private void verifyFile(int item) throws WrongResultException, IOException {
        var name = source.fileName(item);
        var file = files.file(name);
        try {
            if (Files.size(file) != source.length(item)) {
                throw new WrongResultException("%s has %d bytes, not %d%s"
                        .formatted(name, Files.size(file), source.length(item), source.otherwise()));
            }
            if (!Arrays.equals(Sha256.of(file), source.sha256(item))) {
                throw new WrongResultException("%s has not the bytes of image %d: its SHA-256 differs%s"
                        .formatted(name, item, source.otherwise()));
            }
        } catch (NoSuchFileException e) {
            throw new WrongResultException("%s is missing".formatted(file));
        }
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

    /** Writes the address of the image. */
    @Override
    public void describe(int item, DataOutput out) throws IOException {
        out.writeUTF(address(item).toString());
    }

    @Override
    public void close() throws IOException {
        try {
            client.close();
        } finally {
            if (filesStay) {
                files.deleteUnfinished();
            } else {
                files.deleteAll();
            }
        }
    }
}
