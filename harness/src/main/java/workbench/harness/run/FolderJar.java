package workbench.harness.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;

/** Makes a jar of a folder of classes. */
public final class FolderJar {

    private FolderJar() {}

    /**
     * Writes all files of a folder to a new jar, as they are.
     *
     * @param folder the root of its classes
     * @param jar the file to write
     * @throws IOException if that fails
     */
    public static void pack(Path folder, Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(folder)) {
            out.setLevel(Deflater.NO_COMPRESSION);
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }
}
