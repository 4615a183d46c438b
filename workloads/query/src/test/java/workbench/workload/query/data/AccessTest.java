package workbench.workload.query.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("How a database is reached")
class AccessTest {

    private static final Access ACCESS = new Access("jdbc:postgresql://db/test", "me", "se=cr\\et ", "PostgreSQL 18");

    @TempDir
    private Path folder;

    @Test
    @DisplayName("is handed on in a file")
    void file() throws IOException {
        var file = folder.resolve("access");
        ACCESS.write(file);

        assertThat(Access.read(file)).isEqualTo(ACCESS);
        assertThatThrownBy(() -> ACCESS.write(file)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @DisplayName("is nobody else's to read")
    void ownerOnly() throws IOException {
        var file = folder.resolve("access");
        ACCESS.write(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    @DisplayName("is shown without the password")
    void shown() {
        assertThat(ACCESS.toString()).isEqualTo("jdbc:postgresql://db/test as me (PostgreSQL 18)");
    }
}
