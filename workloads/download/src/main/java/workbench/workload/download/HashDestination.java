package workbench.workload.download;

import java.io.DataOutput;
import java.io.IOException;
import java.util.HexFormat;
import workbench.workload.WrongResultException;
import workbench.workload.download.file.ImageFiles.Download;
import workbench.workload.download.source.BodyDigest;
import workbench.workload.download.source.ImageSource;

/**
 * Hashes each image as it comes, and forgets it: the network without the disk.
 *
 * @param source what the hashes must be
 */
record HashDestination(ImageSource source) implements Destination {

    @Override
    public SavedImage save(int item, Download download) throws IOException, InterruptedException {
        var digest = new BodyDigest();
        var bytes = download.to(digest);
        return new SavedImage(item, bytes, digest.sha256());
    }

    @Override
    public void verify(int item, SavedImage saved) throws WrongResultException {
        if (!saved.sha256().equals(HexFormat.of().formatHex(source.sha256(item)))) {
            throw new WrongResultException("what came are not the bytes of image %d: their SHA-256 differs%s"
                    .formatted(item, source.otherwise()));
        }
    }

    @Override
    public boolean writesProof() {
        return true;
    }

    @Override
    public void describe(int item, DataOutput out) throws IOException {
        out.writeUTF("");
        out.writeUTF("");
    }

    @Override
    public void clear() {
        // Nothing was kept.
    }

    @Override
    public void close() {
        // Nothing was kept.
    }
}
