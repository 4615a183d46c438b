package workbench.workload.download.file;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A file could not be written, such as on a full disk: this machine is to blame, and not the network. */
public final class SaveFailedException extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    /** A failure in a folder. */
    public SaveFailedException(Path folder, IOException cause) {
        super("cannot write to the disk (folder %s): %s".formatted(folder, reason(cause)), cause);
    }

    /** The message of a failure of a file alone is its path. */
    private static String reason(IOException cause) {
        return switch (cause) {
            case FileSystemException e when e.getReason() != null -> e.getReason();
            case FileSystemException e -> e.getClass().getSimpleName().replaceFirst("Exception$", "");
            default -> cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        };
    }
}
