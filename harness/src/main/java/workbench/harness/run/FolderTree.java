package workbench.harness.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A folder with all that is in it. */
public final class FolderTree {

    private FolderTree() {}

    /**
     * Deletes a folder and all that is in it; links, but not what they lead to.
     *
     * @param folder an existing folder
     * @throws IOException if something cannot be deleted
     */
    public static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
