package workbench.harness.cli;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The manual page of the workbench, from the same descriptions as the help of its commands. */
final class ManPage {

    private final StringBuilder page = new StringBuilder();

    private ManPage() {}

    /** The page of a program and its commands, in the language of {@code man}. */
    static String of(CommandLine program) {
        var manual = new ManPage();
        var spec = program.getCommandSpec();
        manual.macro("TH", spec.name().toUpperCase(Locale.ROOT), "1");
        manual.macro("SH", "NAME");
        manual.text(spec.name() + " - " + text(spec.usageMessage().description()));
        manual.macro("SH", "SYNOPSIS");
        manual.text(spec.name() + " [COMMAND] [OPTION]...");
        manual.macro("SH", "OPTIONS");
        manual.options(spec);
        manual.footer(spec);
        for (var command : program.getSubcommands().values()) {
            manual.command(command.getCommandSpec());
        }
        return manual.page.toString();
    }

    private void command(CommandSpec command) {
        macro("SH", "THE COMMAND " + command.name());
        text(text(command.usageMessage().description()));
        for (var parameter : command.positionalParameters()) {
            entry(parameter.paramLabel(), parameter.description());
        }
        options(command);
        footer(command);
    }

    private void options(CommandSpec command) {
        command.options().stream()
                .sorted(Comparator.comparingInt(OptionSpec::order)) // as the help has them
                .forEach(option -> entry(synopsis(option), option.description()));
    }

    /** Such as {@code -w, --workload NAME[:key=value,…]}. */
    private static String synopsis(OptionSpec option) {
        var names = Stream.of(option.names())
                .map(name -> option.negatable() ? name.replace("--", "--[no-]") : name)
                .collect(joining(", "));
        return option.arity().max() == 0 ? names : names + " " + option.paramLabel();
    }

    private void entry(String term, String[] description) {
        macro("TP");
        text(term);
        text(text(description));
    }

    /** A footer has lines of its own. */
    private void footer(CommandSpec command) {
        var lines = List.of(command.usageMessage().footer());
        if (!lines.isEmpty()) {
            macro("PP");
            macro("nf");
            lines.stream().dropWhile(String::isEmpty).forEach(this::text);
            macro("fi");
        }
    }

    private static String text(String[] lines) {
        return String.join(" ", lines).replace("%%", "%");
    }

    private void macro(String name, String... arguments) {
        page.append('.').append(name);
        for (var argument : arguments) {
            page.append(" \"").append(argument).append('"');
        }
        page.append('\n');
    }

    /** A line that holds no commands: {@code man} takes a leading dot or quote for one, and hyphens for typography. */
    private void text(String line) {
        page.append(line.matches("[.'].*") ? "\\&" : "")
                .append(line.replace("\\", "\\e").replace("-", "\\-").replace("…", "\\&..."))
                .append('\n');
    }
}
