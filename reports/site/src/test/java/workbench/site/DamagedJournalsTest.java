package workbench.site;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import workbench.analysis.Analysis;
import workbench.results.Journal;
import workbench.results.JournalException;
import workbench.results.testkit.RecordedRuns;
import workbench.site.chart.Palette;
import workbench.site.export.ComparisonsCsv;
import workbench.site.export.SummaryCsv;
import workbench.site.export.SummaryMarkdown;

/**
 * Journals that were damaged or edited by hand, without checksums that would tell: each is refused in words or reported, whatever
 * stands in it.
 */
class DamagedJournalsTest {

    private static final int EACH = 60;

    private static final Pattern NUMBER = Pattern.compile("(?<=:)-?\\d+(\\.\\d+)?(E-?\\d+)?");

    private static final Pattern FIELD = Pattern.compile("\"\\w+\":(\"[^\"]*\"|-?[\\d.E-]+|true|false|null),");

    private static final List<String> FIGURES = List.of(
            "0",
            "-1",
            "1",
            "0.5",
            "1e308",
            "-1e308",
            "1e-300",
            "2147483647",
            "9223372036854775807",
            "null",
            "\"x\"",
            "[]");

    @TempDir
    private Path folder;

    /** A way to damage a journal. */
    enum Damage {
        A_FIGURE {
            @Override
            String done(String journal, Random random) {
                return replaced(journal, NUMBER, FIGURES.get(random.nextInt(FIGURES.size())), random);
            }
        },
        ALL_FIGURES_OF_A_NAME {
            @Override
            String done(String journal, Random random) {
                var figures = NUMBER.matcher(journal).results().toList();
                var one = figures.get(random.nextInt(figures.size()));
                var name = journal.substring(journal.lastIndexOf('"', one.start() - 3), one.start());
                return journal.replaceAll(
                        Pattern.quote(name) + NUMBER.pattern().substring("(?<=:)".length()),
                        Matcher.quoteReplacement(name + FIGURES.get(random.nextInt(FIGURES.size()))));
            }
        },
        A_FIELD {
            @Override
            String done(String journal, Random random) {
                return replaced(journal, FIELD, "", random);
            }
        },
        A_CHARACTER {
            @Override
            String done(String journal, Random random) {
                var place = random.nextInt(journal.length());
                return journal.substring(0, place) + (char) (32 + random.nextInt(95)) + journal.substring(place + 1);
            }
        },
        LINES {
            @Override
            String done(String journal, Random random) {
                var lines = new ArrayList<>(List.of(journal.split("\n", -1)));
                for (var i = 0; i < 5; i++) {
                    lines.add(1 + random.nextInt(lines.size()), lines.get(random.nextInt(lines.size())));
                    lines.remove(1 + random.nextInt(lines.size() - 1));
                }
                Collections.shuffle(lines.subList(1, lines.size()), random);
                return String.join("\n", lines);
            }
        };

        abstract String done(String journal, Random random);

        static String replaced(String journal, Pattern what, String by, Random random) {
            var found = what.matcher(journal).results().toList();
            var one = found.get(random.nextInt(found.size()));
            return journal.substring(0, one.start()) + by + journal.substring(one.end());
        }
    }

    @ParameterizedTest
    @EnumSource
    void areRefusedInWordsOrReported(Damage damage) throws IOException {
        var file = folder.resolve(Journal.FILE);
        var journal =
                new String(RecordedRuns.rich().toBytes(), StandardCharsets.UTF_8).replaceAll(",\"sum\":\"\\w+\"}", "}");
        for (var seed = 1; seed <= EACH; seed++) {
            Files.writeString(file, damage.done(journal, new Random(seed)));
            assertThatCode(() -> report(file)).as("%s, seed %d", damage, seed).doesNotThrowAnyException();
        }
    }

    private static void report(Path file) throws IOException {
        try {
            var analysis = Analysis.of(Journal.read(file));
            new Page(analysis, Palette.of(analysis), Map.of(), List.of(), Set.of()).html();
            SummaryMarkdown.of(analysis);
            SummaryCsv.of(analysis);
            ComparisonsCsv.of(analysis);
        } catch (JournalException _) {
            // It was refused in words.
        }
    }
}
