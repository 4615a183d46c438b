package workbench.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What plugins leave in their folders goes, whatever it is, and of it only plain logs are kept. */
class RunFolderTest {

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private RunFolder run;

    @BeforeEach
    void begin() {
        run = RunFolder.create(folder.resolve("run"));
    }

    @AfterEach
    void end() {
        run.close();
    }

    private List<String> logs() throws IOException {
        try (var logs = Files.list(run.path().resolve("logs"))) {
            return logs.map(log -> log.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void logsAreKeptAndTheRestIsDeleted() throws IOException {
        var work = run.work("fork-1");
        Files.writeString(work.resolve("worker.log"), "so");
        Files.writeString(Files.createDirectories(work.resolve("a/b")).resolve("image.png"), "so");
        Files.createFile(work.resolve("empty.log"));

        run.discard(work);

        assertThat(work).doesNotExist();
        assertThat(logs()).containsExactly("fork-1-worker.log");
    }

    @Test
    void logsOfEqualNamesAreAllKept() throws IOException {
        for (var again = 0; again < 2; again++) { // as in a run that is continued
            var work = run.work("provision-2");
            Files.writeString(work.resolve("server.log"), "so");
            Files.writeString(Files.createDirectory(work.resolve("sub")).resolve("server.log"), "too");
            run.discard(work);
            assertThat(work).doesNotExist();
        }

        assertThat(logs())
                .containsExactly(
                        "provision-2-server-2.log",
                        "provision-2-server-3.log",
                        "provision-2-server-4.log",
                        "provision-2-server.log");
    }

    @Test
    void aLongLogIsCut() throws IOException {
        var work = run.work("fork-1");
        Files.writeString(work.resolve("worker.log"), "x".repeat(5 << 20));

        run.discard(work);

        assertThat(run.log("fork-1-worker"))
                .content()
                .hasSizeLessThan((2 << 20) + 100)
                .contains("bytes were left out here");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyPlainFilesAreLogs() throws Exception {
        var precious = Files.writeString(folder.resolve("precious"), "x".repeat(5 << 20));
        var outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(outside.resolve("other.log"), "not of this run");
        var work = run.work("fork-1");
        Files.createSymbolicLink(work.resolve("linked.log"), precious);
        Files.createSymbolicLink(work.resolve("broken.log"), folder.resolve("none"));
        Files.createSymbolicLink(work.resolve("linked"), outside);
        Files.createSymbolicLink(work.resolve("folder-link.log"), outside);
        Files.writeString(Files.createDirectory(work.resolve("folder.log")).resolve("file"), "so");
        var pipe = new ProcessBuilder("mkfifo", work.resolve("pipe.log").toString()).start();
        assertThat(pipe.waitFor()).isZero();

        run.discard(work);

        assertThat(Files.exists(work, LinkOption.NOFOLLOW_LINKS)).isFalse();
        assertThat(logs()).isEmpty();
        assertThat(precious).hasSize(5 << 20);
        assertThat(outside.resolve("other.log")).hasContent("not of this run");
    }

    @Test
    void whatCannotBeMovedHoldsUpNothingElse() throws IOException {
        var work = run.work("fork-1");
        for (var name : List.of("a", "b", "c")) {
            Files.writeString(work.resolve(name + ".log"), "so");
        }
        Files.delete(run.path().resolve("logs")); // so that none can be moved
        Files.createDirectory(work.resolve("d"));

        run.discard(work);

        assertThat(work.resolve("d")).doesNotExist();
        assertThat(work.resolve("b.log")).exists();
    }

    @Test
    void tidyingLeavesNoFolderOfWork() throws IOException {
        run.work("fork-1");
        Files.writeString(run.work("provision-2").resolve("data"), "so");
        Files.createFile(run.log("empty"));
        Files.writeString(run.log("full"), "so");
        Files.createDirectory(run.path().resolve("logs/folder"));

        run.tidy();

        assertThat(run.path().resolve("work")).doesNotExist();
        assertThat(logs()).containsExactly("folder", "full.log");
    }
}
