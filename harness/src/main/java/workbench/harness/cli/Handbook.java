package workbench.harness.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import picocli.AutoComplete;

/** What the distribution has beside the program, written by the build: the manual page, and the completion of shells. */
final class Handbook {

    private Handbook() {}

    /**
     * Writes it.
     *
     * @param arguments the folder
     */
    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.ROOT);
        var folder = Path.of(arguments[0]);
        var command = Main.commandLine();
        write(folder.resolve("man/workbench.1"), ManPage.of(command));
        // Both bash and zsh read it.
        write(folder.resolve("completion/workbench.sh"), AutoComplete.bash(command.getCommandName(), command));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }
}
