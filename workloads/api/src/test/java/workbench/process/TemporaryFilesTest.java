package workbench.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemporaryFilesTest {

    /** As after a kill of a child while it started one of its own. */
    @Test
    void foldersOfAChildAndItsChildrenAreDeletedAndNoOthers() throws IOException {
        var mark = Mark.fresh();
        var own = TemporaryFiles.newFolder(mark);
        Files.createFile(own.resolve("s"));
        var nested = TemporaryFiles.newFolder(new Mark(List.of(mark.outermost(), "0123456789ab")));
        var other = TemporaryFiles.newFolder(Mark.fresh());
        try {
            TemporaryFiles.deleteAllOf(mark);
            assertThat(List.of(own, nested)).noneMatch(Files::exists);
            assertThat(other).exists();
        } finally {
            Files.delete(other);
        }
    }
}
