package workbench.workload.download.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The files of images")
class ImageFilesTest {

    @TempDir
    private Path folder;

    private ImageFiles files;

    @BeforeEach
    void create() {
        files = new ImageFiles(folder, "mine", name -> name.startsWith("image"));
    }

    @Test
    @DisplayName("appear when they are complete, and replace what was there")
    void atomic() throws Exception {
        Files.writeString(folder.resolve("image"), "yesterday's");
        var bytes = files.save("image", target -> {
            target.write(ByteBuffer.wrap(new byte[5]));
            assertThat(folder.resolve("image")).hasContent("yesterday's");
            target.write(ByteBuffer.wrap(new byte[6]));
            return 11;
        });
        assertThat(bytes).isEqualTo(11);
        assertThat(folder.resolve("image")).hasSize(11);
        assertOnly("image");
    }

    @Test
    @DisplayName("may be empty")
    void empty() throws Exception {
        files.save("image", _ -> 0);
        assertThat(folder.resolve("image")).isEmptyFile();
    }

    @Test
    @DisplayName("leave nothing behind if the download fails or is interrupted")
    void failed() throws IOException {
        assertThatIOException()
                .isThrownBy(() -> files.save("image", target -> {
                    target.write(ByteBuffer.wrap(new byte[5]));
                    throw new IOException("broken");
                }))
                .withMessage("broken");
        assertOnly();
        assertThatIOException()
                .isThrownBy(() -> files.save("image", target -> {
                    Thread.currentThread().interrupt();
                    return target.write(ByteBuffer.wrap(new byte[5]));
                }))
                .isInstanceOf(ClosedByInterruptException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertOnly();
    }

    @Test
    @DisplayName("are deleted, complete or not, and no others are")
    void deleted() throws Exception {
        Files.createFile(folder.resolve("worker.log"));
        Files.createFile(folder.resolve(".workbench-other-1-1.part"));
        Files.createFile(folder.resolve(".workbench-mine-1-1.part"));
        files.save("image", _ -> 0);
        files.deleteUnfinished();
        assertOnly("worker.log", ".workbench-other-1-1.part", "image");
        files.deleteAll();
        assertOnly("worker.log", ".workbench-other-1-1.part");
    }

    @Test
    @DisplayName("say that it is the disk where they cannot be written, or not be given their names")
    void disk() throws Exception {
        var gone = Files.createDirectory(folder.resolve("gone"));
        var there = new ImageFiles(gone, "mine", name -> name.startsWith("image"));
        Files.createDirectories(gone.resolve("image/occupied"));
        assertThatExceptionOfType(SaveFailedException.class)
                .isThrownBy(() -> there.save("image", _ -> 0))
                .withMessageStartingWith("cannot write to the disk (folder %s): ", gone);
        Files.delete(gone.resolve("image/occupied"));
        Files.delete(gone.resolve("image"));
        Files.delete(gone);
        assertThatExceptionOfType(SaveFailedException.class)
                .isThrownBy(() -> there.save("image", target -> target.write(ByteBuffer.wrap(new byte[5]))))
                .withMessage("cannot write to the disk (folder %s): NoSuchFile", gone);
    }

    @Test
    @DisplayName("need free space")
    void room() throws IOException {
        files.requireRoom(1);
        assertThatIOException()
                .isThrownBy(() -> files.requireRoom(1L << 60))
                .withMessageMatching("the images need 1099511627776 MiB, and only \\d+ MiB are free in .*");
    }

    private void assertOnly(String... names) throws IOException {
        try (var left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder(names);
        }
    }
}
