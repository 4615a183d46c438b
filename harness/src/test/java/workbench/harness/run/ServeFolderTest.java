package workbench.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ServeFolderTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.EPOCH);

    @Test
    void whatWasLeftIsDeletedAndWhatIsInUseIsNot() throws Exception {
        var left = Files.createTempDirectory("workbench-serve");
        Files.writeString(left.resolve("image-server.log"), "killed");
        Files.setLastModifiedTime(left, LONG_AGO);
        var young = Files.createTempDirectory("workbench-serve");
        Path served;
        try (var used = ServeFolder.create()) {
            Files.setLastModifiedTime(used.path(), LONG_AGO);
            try (var folder = ServeFolder.create()) {
                served = folder.path();
                Files.writeString(served.resolve("image-server.log"), "served");

                assertThat(left).doesNotExist();
                assertThat(used.path()).isDirectory();
                assertThat(young).isDirectory();
            }
        } finally {
            Files.delete(young);
        }
        assertThat(served).doesNotExist();
    }
}
