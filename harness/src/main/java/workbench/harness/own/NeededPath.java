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

/** A jar or a folder of classes that own code needs, with a hash of its content: {@code HASH PATH}. */
record NeededPath(String hash, Path path) {

    static NeededPath of(Path path) throws IOException {
        try (var files = Files.walk(path)) {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(path.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
            }
            return new NeededPath(HexFormat.of().formatHex(digest.digest()), path);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has it", e);
        }
    }

    static NeededPath parse(String line) {
        var space = line.indexOf(' ');
        return new NeededPath(line.substring(0, space), Path.of(line.substring(space + 1)));
    }

    /**
     * The path, if its content is what it was.
     *
     * @throws UsageException if it is not
     */
    Path unchanged() throws IOException {
        if (!Files.exists(path) || !of(path).hash.equals(hash)) {
            throw new UsageException(
                    "%s has changed since the run began; start a new run, or put it back as it was".formatted(path));
        }
        return path;
    }

    @Override
    public String toString() {
        return hash + " " + path;
    }
}
