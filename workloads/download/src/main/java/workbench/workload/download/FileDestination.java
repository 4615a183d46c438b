package workbench.workload.download;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import workbench.workload.WrongResultException;
import workbench.workload.download.file.ImageFiles;
import workbench.workload.download.file.ImageFiles.Download;
import workbench.workload.download.source.ImageSource;
import workbench.workload.download.source.Sha256;

/**
 * Saves each image as a file, in a folder that may already hold files of other processes.
 *
 * @param source what the files must hold
 * @param files them
 * @param stay whether those of the last job stay at the end
 */
record FileDestination(ImageSource source, ImageFiles files, boolean stay) implements Destination {

    @Override
    public SavedImage save(int item, Download download) throws IOException, InterruptedException {
        return new SavedImage(item, files.save(source.fileName(item), download), "");
    }

    /** Proves a file by its number of bytes and their SHA-256. */
    @Override
    public void verify(int item, SavedImage saved) throws WrongResultException, IOException {
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

    /** Only the file proves it: hashing the bytes on their way would not, and would take time that is measured. */
    @Override
    public boolean writesProof() {
        return false;
    }

    @Override
    public void describe(int item, DataOutput out) throws IOException {
        var name = source.fileName(item);
        out.writeUTF(files.file(name).toAbsolutePath().toString());
        out.writeUTF(files.part(name).toAbsolutePath().toString());
    }

    @Override
    public void clear() throws IOException {
        files.deleteAll();
    }

    @Override
    public void close() throws IOException {
        if (stay) {
            files.deleteUnfinished();
        } else {
            files.deleteAll();
        }
    }
}
