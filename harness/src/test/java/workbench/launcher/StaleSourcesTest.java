package workbench.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaleSourcesTest {

    private static final Instant BUILT = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    private Path project;

    private List<Path> classPath = List.of();

    @BeforeEach
    void buildTwoModules() throws IOException {
        module("harness", "harness");
        module("strategies/fork-join", "strategy-fork-join");
        var classes = write(project.resolve("harness/target/classes/Main.class"), BUILT);
        var jar = write(project.resolve("repository/strategy-fork-join-0.1.0-SNAPSHOT.jar"), BUILT);
        write(project.resolve("repository/strategy-fork-join-extras-1.0.jar"), BUILT.minusSeconds(1_000));
        classPath = List.of(classes.getParent(), project.resolve("repository/strategy-fork-join-extras-1.0.jar"), jar);
    }

    @Test
    void saysNothingWhereAllIsBuilt() {
        assertThat(StaleSources.of(project, classPath)).isEmpty();
    }

    @Test
    void noticesAnEditedSourceOfAJar() throws IOException {
        write(project.resolve("strategies/fork-join/src/main/java/A.java"), BUILT.plusSeconds(1));

        assertThat(StaleSources.of(project, classPath)).containsExactly(Path.of("strategies/fork-join"));
    }

    @Test
    void noticesAnEditedSourceOfAClassFolder() throws IOException {
        write(project.resolve("harness/src/main/resources/a.yaml"), BUILT.plusSeconds(1));

        assertThat(StaleSources.of(project, classPath)).containsExactly(Path.of("harness"));
    }

    @Test
    void isSilentWithoutAProject() {
        assertThat(StaleSources.of(project.resolve("missing"), classPath)).isEmpty();
    }

    private void module(String folder, String artifact) throws IOException {
        write(project.resolve(folder).resolve("src/main/java/A.java"), BUILT.minusSeconds(60));
        Files.writeString(
                project.resolve(folder).resolve("pom.xml"),
                "<project><parent><artifactId>p</artifactId></parent>\n<artifactId>%s</artifactId></project>"
                        .formatted(artifact));
    }

    private static Path write(Path file, Instant changed) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        Files.setLastModifiedTime(file, FileTime.from(changed));
        return file;
    }
}
