package workbench.harness.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Folders that only their owner can read. Where the file system has no such permissions, all folders are alike. */
public final class OwnerOnly {

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");

    private OwnerOnly() {}

    /** Takes a folder from everyone but its owner. */
    public static void protect(Path folder) throws IOException {
        var view = view(folder);
        if (view != null) {
            view.setPermissions(OWNER);
        }
    }

    /** Whether a folder exists, and only its owner can read it. */
    public static boolean isProtected(Path folder) throws IOException {
        var view = view(folder);
        return view != null
                && Files.exists(folder)
                && OWNER.containsAll(view.readAttributes().permissions());
    }

    private static @Nullable PosixFileAttributeView view(Path folder) {
        return Files.getFileAttributeView(folder, PosixFileAttributeView.class);
    }
}
