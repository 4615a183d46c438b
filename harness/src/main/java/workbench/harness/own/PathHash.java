package workbench.harness.own;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import workbench.parameter.UsageException;
import workbench.results.HashedPath;

/** Hashes of what a run needs, so that it cannot go on with something else. */
final class PathHash {

    private PathHash() {}

    /**
     * What is in a file or a folder now.
     *
     * @param name its path in the record
     */
    static HashedPath of(Path path, String name) throws IOException {
        try (var files = Files.walk(path)) {
            var digest = sha256();
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(path.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(sha256().digest(Files.readAllBytes(file)));
            }
            return new HashedPath(name, HexFormat.of().formatHex(digest.digest()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has it", e);
        }
    }

    /**
     * Where something is that was recorded.
     *
     * @param folder the folder of the run
     * @throws UsageException if it is gone, or something else is in it now
     */
    static Path unchanged(HashedPath recorded, Path folder) throws IOException {
        var path = folder.toAbsolutePath().resolve(recorded.path());
        if (!Files.exists(path) || !of(path, recorded.path()).equals(recorded)) {
            throw new UsageException(
                    "%s has changed since the run began; start a new run, or put it back as it was".formatted(path));
        }
        return path;
    }
}
