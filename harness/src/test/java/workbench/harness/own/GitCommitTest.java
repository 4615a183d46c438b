package workbench.harness.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commit of what is measured. */
@Timeout(60)
class GitCommitTest {

    @TempDir
    private Path folder;

    private int git(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git", "-c", "user.name=Jo", "-c", "user.email=jo@example.org"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Test
    void isThatOfTheWorkTreeWithAWordOnChanges() throws Exception {
        int begun;
        try {
            begun = git("init", "--quiet");
        } catch (IOException _) {
            begun = -1;
        }
        assumeThat(begun).as("there is a Git").isZero();
        assertThat(GitCommit.of(folder)).as("before the first commit").isEmpty();
        Files.writeString(folder.resolve("Code.java"), "class Code {}");
        git("add", "Code.java");
        git("commit", "--quiet", "-m", "Code");
        var below = Files.createDirectory(folder.resolve("below"));
        Files.writeString(below.resolve("untracked"), "");

        var clean = GitCommit.of(below);
        assertThat(clean).hasValueSatisfying(id -> assertThat(id).matches("[0-9a-f]{12}"));

        Files.writeString(folder.resolve("Code.java"), "class Code { }");
        assertThat(GitCommit.of(folder)).isEqualTo(clean.map(id -> id + " + changes"));
    }

    @Test
    void isUnknownOutsideOfOne() {
        assumeThat(folder.getRoot().resolve(".git")).doesNotExist();
        assertThat(GitCommit.of(folder)).isEmpty();
    }
}
