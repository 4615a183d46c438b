package workbench.harness.own;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The commit of a Git work tree, as Git itself tells it. */
public final class GitCommit {

    private static final long PATIENCE_SECONDS = 5;

    private GitCommit() {}

    /**
     * The commit of the work tree in which a folder lies, such as {@code 1f2e3d4c5b6a}, with {@code + changes} if tracked files have
     * others; empty if it lies in none, there is no Git, or it does not answer.
     */
    public static Optional<String> of(Path folder) {
        try {
            var commit = git(folder, "rev-parse", "--short=12", "HEAD");
            var changes = git(folder, "status", "--porcelain", "--untracked-files=no");
            return commit.map(id -> changes.filter(String::isEmpty).isPresent() ? id : id + " + changes");
        } catch (IOException _) {
            return Optional.empty(); // there is no Git
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<String> git(Path folder, String... arguments) throws IOException, InterruptedException {
        // A file system monitor is a program that the work tree names, and is not needed.
        var command = new ArrayList<>(List.of(
                "git", "-C", folder.toAbsolutePath().toString(), "--no-optional-locks", "-c", "core.fsmonitor=false"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            process.getOutputStream().close();
            var out = CompletableFuture.supplyAsync(() -> text(process));
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0
                    ? Optional.of(out.join().strip())
                    : Optional.empty();
        } finally {
            process.destroyForcibly();
        }
    }

    private static String text(Process process) {
        try (var in = process.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException _) {
            return ""; // it was ended
        }
    }
}
