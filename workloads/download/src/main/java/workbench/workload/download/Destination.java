package workbench.workload.download;

import java.io.DataOutput;
import java.io.IOException;
import workbench.workload.WrongResultException;
import workbench.workload.download.file.ImageFiles.Download;

/** Where the bytes of images go, and what proves that the right ones came. Thread-safe. */
sealed interface Destination permits FileDestination, HashDestination {

    /** Downloads an image to its end. */
    SavedImage save(int item, Download download) throws IOException, InterruptedException;

    /** Proves the bytes of an image whose number is right. */
    void verify(int item, SavedImage saved) throws WrongResultException, IOException;

    /** Whether what is written of an image says all that {@link #verify} looks at. */
    boolean writesProof();

    /** Writes where another process saves an image: the path of its file, and that until it is complete; empty for nowhere. */
    void describe(int item, DataOutput out) throws IOException;

    /** Makes ready for a fresh job. */
    void clear() throws IOException;

    /** Ends it, while nothing is saved. */
    void close() throws IOException;
}
