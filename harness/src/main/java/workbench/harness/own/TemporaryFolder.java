package workbench.harness.own;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import workbench.harness.run.FolderTree;

/** A folder that is deleted with all that is in it. */
public final class TemporaryFolder implements AutoCloseable {

    private final Path path;

    /**
     * A new folder.
     *
     * @throws IOException if it cannot be made
     */
    public TemporaryFolder() throws IOException {
        path = Files.createTempDirectory("workbench-own-code-");
    }

    /** Its path. */
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            FolderTree.delete(path);
        } catch (IOException _) {
            // It is in the temporary folder of the system, which is emptied now and then.
        }
    }
}
