package workbench.workload.download;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import workbench.workload.Batch;
import workbench.workload.Floor;
import workbench.workload.WrongResultException;
import workbench.workload.download.image.ImageSet;
import workbench.workload.download.profile.Schedule;

/** The images of a set; executing one downloads it from a server into a file of the folder. */
final class DownloadBatch implements Batch<Saved> {

    private final Schedule schedule;
    private final ImageSet images;
    private final URI server;
    private final ImageClient client;
    private final ImageFiles files;
    private final Proof proof;

    /** A batch that owns the client; the folder may already hold files of other processes. */
    DownloadBatch(Schedule schedule, URI server, ImageClient client, Path folder) {
        this.schedule = schedule;
        this.images = schedule.images();
        this.server = server;
        this.client = client;
        this.files = new ImageFiles(folder);
        this.proof = new Proof(images);
    }

    @Override
    public int size() {
        return images.count();
    }

    @Override
    public void reset() throws IOException {
        files.deleteAll();
        client.resume();
    }

    @Override
    public Saved execute(int item) throws IOException {
        var bytes = client.download(address(item), body -> files.save(item, body));
        return new Saved(item, bytes);
    }

    private URI address(int item) {
        return server.resolve(images.path(item));
    }

    @Override
    public void write(Saved saved, DataOutput out) throws IOException {
        out.writeInt(saved.image());
        out.writeLong(saved.bytes());
    }

    @Override
    public Saved read(DataInput in) throws IOException {
        return new Saved(in.readInt(), in.readLong());
    }

    @Override
    public void verify(int item, Saved saved) throws WrongResultException, IOException {
        var expected = new Saved(item, images.size(item));
        if (!saved.equals(expected)) {
            throw new WrongResultException("%s, not %s".formatted(saved, expected));
        }
        proof.check(files.file(item).getFileName().toString(), item, content(item));
    }

    private byte[] content(int item) throws WrongResultException, IOException {
        try {
            return Files.readAllBytes(files.file(item));
        } catch (NoSuchFileException e) {
            throw new WrongResultException("%s is missing".formatted(files.file(item)));
        }
    }

    @Override
    public Optional<Floor> floor(int width) {
        return schedule.floor(width);
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
            files.deleteAll();
        }
    }
}
