package workbench.harness.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import workbench.harness.doctor.Doctor;
import workbench.harness.doctor.Finding;
import workbench.harness.terminal.Paragraph;
import workbench.parameter.UsageException;
import workbench.wording.ControlCharacters;
import workbench.wording.Figures;

/** Says what this machine can and cannot tell. */
@Command(
        name = "doctor",
        description = "Says what this machine can and cannot tell: its JDKs, processors, limits, other load, clock and"
                + " temporary folder, and what to do about each that asks for caution. Runs are possible all the same.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    private static final int COLUMNS = 80;

    private static final int LONGEST = 3_600;

    private static final String INDENT = " ".repeat(21);

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "How long it watches what other programs do. Default: ${DEFAULT-VALUE}.")
    private String seconds = "10";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var watched = watched();
        var out = spec.commandLine().getOut();
        out.println("Watching what other programs do, for %s …".formatted(Figures.duration(watched)));
        var findings = Doctor.here().findings(watched, System.out.charset());
        findings.forEach(finding -> print(out, finding));
        out.println();
        Paragraph.wrap(summary(findings), COLUMNS).forEach(out::println);
        return 0;
    }

    private Duration watched() {
        try {
            var number = Integer.parseInt(seconds.strip());
            if (number >= 1 && number <= LONGEST) {
                return Duration.ofSeconds(number);
            }
        } catch (NumberFormatException _) {
            // Refused like a number out of range.
        }
        throw new UsageException("'%s' is not a valid value for --seconds; accepted: a whole number from 1 to %d"
                .formatted(seconds, LONGEST));
    }

    private static void print(PrintWriter out, Finding finding) {
        var head = "%-8s %-12s".formatted(finding.isOk() ? "ok" : "caution", finding.topic());
        var lines = Paragraph.wrap(finding.fact(), COLUMNS - INDENT.length());
        println(out, head + lines.getFirst());
        lines.stream().skip(1).forEach(line -> println(out, INDENT + line));
        if (finding.advice() != null) {
            Paragraph.wrap(finding.advice(), COLUMNS - INDENT.length()).forEach(line -> println(out, INDENT + line));
        }
    }

    private static void println(PrintWriter out, String line) {
        out.println(ControlCharacters.shown(line));
    }

    private static String summary(List<Finding> findings) {
        var cautions = findings.stream().filter(finding -> !finding.isOk()).count();
        return cautions == 0
                ? "Nothing here speaks against measuring."
                : "%s. Runs are possible all the same, and their reports say what disturbed them."
                        .formatted(Figures.count(cautions, "caution"));
    }
}
