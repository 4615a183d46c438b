package workbench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** The zip that the build makes, unpacked in a folder whose name has a blank and a quote. */
final class Distribution {

    static final Path SHELL = Path.of("/bin/sh");

    private final Path folder;
    private final Path home;

    private Distribution(Path folder, Path home) {
        this.folder = folder;
        this.home = home;
    }

    /** How a command ended. */
    record Outcome(int exitCode, String out, String err) {}

    /** Unpacks the zip in a folder; skips the tests where there is no POSIX shell. */
    static Distribution unpackedIn(Path folder) throws IOException {
        assumeThat(SHELL).as("the script needs a POSIX shell").isExecutable();
        var place = Files.createDirectory(folder.resolve("it's a place"));
        var zip = onlyOne(Path.of("target"), "workbench-*.zip");
        try (var files = FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", true))) {
            copy(onlyOne(files.getPath("/"), "workbench-*"), place);
        }
        return new Distribution(folder, onlyOne(place, "workbench-*"));
    }

    private static Path onlyOne(Path parent, String name) throws IOException {
        try (var found = Files.newDirectoryStream(parent, name)) {
            var all = found.iterator();
            var only = all.next();
            assertThat(all).isExhausted();
            return only;
        }
    }

    /** Copies a tree with its permissions. */
    private static void copy(Path tree, Path to) throws IOException {
        try (var files = Files.walk(tree)) {
            files.forEach(file -> {
                var copy = to.resolve(
                        Path.of("/").relativize(Path.of(file.toString())).toString());
                try {
                    Files.copy(file, copy);
                    Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /** What it holds. */
    Path home() {
        return home;
    }

    /** The script that starts it. */
    String program() {
        return home.resolve("bin/workbench").toString();
    }

    /** Runs a command in the folder beside which it is unpacked, with nothing else in its environment. */
    Outcome call(Map<String, String> environment, String... command) throws Exception {
        var out = Files.createTempFile(folder, "out", ".txt");
        var err = Files.createTempFile(folder, "err", ".txt");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        var exitCode = builder.start().waitFor();
        return new Outcome(exitCode, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }

    /** Writes a shell script that can be called. */
    static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** An environment whose JDK is the one of this test. */
    static Map<String, String> ownJava() {
        return Map.of("JAVA_HOME", System.getProperty("java.home"), "PATH", "/usr/bin:/bin");
    }
}
