package workbench.harness.cli;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import workbench.parameter.UsageException;
import workbench.site.export.ReportFormat;

/** The option that says which parts of a report are written. */
final class FormatOption {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "Write this part of the report alone: html, csv, markdown, jmh (the times as JMH writes them) or trace"
                            + " (the traced jobs, for Perfetto). Repeatable. Default: all of them.")
    private List<String> words = new ArrayList<>();

    /**
     * The parts that are asked for; none if the whole report is.
     *
     * @throws UsageException if there is no such part
     */
    Set<ReportFormat> chosen() {
        var chosen = EnumSet.noneOf(ReportFormat.class);
        words.forEach(word -> chosen.add(format(word)));
        return chosen;
    }

    private static ReportFormat format(String word) {
        return Stream.of(ReportFormat.values())
                .filter(format -> format.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new UsageException("'%s' is not a valid value for --format; accepted: %s"
                        .formatted(
                                word,
                                Stream.of(ReportFormat.values())
                                        .map(ReportFormat::word)
                                        .collect(joining(" or ")))));
    }
}
