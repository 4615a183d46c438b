package workbench.site;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import workbench.analysis.Analysis;
import workbench.analysis.compare.RunComparison;
import workbench.analysis.compare.SlowdownGate;
import workbench.analysis.conclusion.Replay;
import workbench.analysis.history.History;
import workbench.results.Journal;
import workbench.results.jmh.JmhFile;
import workbench.results.testkit.RecordedRuns;
import workbench.results.testkit.SyntheticChange;
import workbench.results.testkit.SyntheticHistory;
import workbench.results.testkit.SyntheticRuns;
import workbench.site.chart.Palette;
import workbench.site.chart.Picture;
import workbench.site.chart.Pictures;
import workbench.site.export.CompareCsv;
import workbench.site.export.ComparisonsCsv;
import workbench.site.export.Exports;
import workbench.site.export.FiguresCsv;
import workbench.site.export.HistoryCsv;
import workbench.site.export.SummaryCsv;
import workbench.site.export.SummaryMarkdown;
import workbench.wording.PictureWords;
import workbench.wording.ShapeWords;
import workbench.wording.conclusion.ArticleWords;

/**
 * The exports and the page of fixed journals, against files that a person has looked at. Style and script are left out of
 * the page. After an intended change, {@code -Dworkbench.golden=update} rewrites the files, to be looked at again.
 */
class GoldenTest {

    private static final Path FILES = Path.of("src/test/resources/workbench/site");

    static final Path JMH = Path.of("../results/src/test/resources/workbench/results/jmh/measured-sum.json");

    /** Further digits may differ between processors. */
    private static final MathContext DIGITS = new MathContext(12);

    private final Locale locale = Locale.getDefault();

    /** In a locale that writes digits differently, the files are the same. */
    @BeforeEach
    void elsewhere() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    }

    @AfterEach
    void home() {
        Locale.setDefault(locale);
    }

    static List<String> names() {
        return List.of(
                "tour",
                "troubled",
                "small",
                "rich",
                "jmh",
                "scaling",
                "widths",
                "languages",
                "busy",
                "jvms",
                "own",
                "service",
                "capacity");
    }

    @ParameterizedTest
    @MethodSource("names")
    void page(String name) throws IOException {
        var analysis = Analysis.of(journal(name));
        var html = new Page(
                        analysis,
                        Palette.of(analysis),
                        speedUps(analysis),
                        List.of(Exports.CELLS, Exports.TIMES),
                        _ -> true)
                .html();

        compare(name + ".html", withoutAssets(html));
    }

    @Test
    void article() throws IOException {
        var analysis = Analysis.of(SyntheticRuns.article());
        var replay = (Replay) analysis.conclusion().orElseThrow();
        var pictures = List.of(
                picture("article-threads", ArticleWords.threads(replay)),
                picture("article-growth", ArticleWords.growth(replay)));
        var page =
                new Page(analysis, Palette.of(analysis), Map.of(Pictures.CONCLUSION, pictures), List.of(), _ -> true);

        compare("article.html", withoutAssets(page.article().orElseThrow()));
    }

    @ParameterizedTest
    @MethodSource("names")
    void exports(String name) throws IOException {
        var analysis = Analysis.of(journal(name));

        compareTable(name + ".csv", SummaryCsv.of(analysis));
        compareTable(name + "-comparisons.csv", ComparisonsCsv.of(analysis));
        compare(name + ".md", SummaryMarkdown.of(analysis));
    }

    @Test
    void figures() throws IOException {
        compareTable("rich-figures.csv", FiguresCsv.of(Analysis.of(journal("rich")), FILES));
    }

    @Test
    void severalRuns(@TempDir Path folder) throws IOException {
        var runs = new LinkedHashMap<String, Analysis>();
        for (var name : List.of("rich", "busy", "own", "jmh")) {
            runs.put(name, Analysis.of(journal(name)));
        }

        compare("runs.html", withoutAssets(Files.readString(new Runs(runs).write(folder))));
    }

    @Test
    void comparison() throws IOException {
        var compared = compared();

        compare("compare.html", withoutAssets(compared.html()));
        compareTable("compare.csv", CompareCsv.of(compared.comparison()));
    }

    @Test
    void history() throws IOException {
        var history = History.of(SyntheticHistory.runs());

        compare("history.html", withoutAssets(new HistoryPage(history, List.of("odd: line 1 is no entry")).html()));
        compareTable("history.csv", HistoryCsv.of(history));
    }

    private static ComparisonPage compared() {
        var comparison = RunComparison.of(SyntheticChange.before(), SyntheticChange.after(1.03));
        var gate = new SlowdownGate(0.05)
                .judge(comparison.changed(), comparison.cells().onlyBase());
        return new ComparisonPage("monday", "tuesday", comparison, Optional.of(gate));
    }

    private static String withoutAssets(String html) {
        return html.replaceAll("(?s)(<style>|<script>).*?(</style>|</script>)", "$1$2");
    }

    @Test
    void everyColumnIsDocumented() throws IOException {
        var analysis = Analysis.of(SyntheticRuns.small());
        var headers = Stream.of(
                        SummaryCsv.of(analysis),
                        ComparisonsCsv.of(analysis),
                        FiguresCsv.of(analysis, FILES),
                        CompareCsv.of(compared().comparison()),
                        HistoryCsv.of(History.of(SyntheticHistory.runs())))
                .map(table -> table.lines().findFirst().orElseThrow());

        assertThat(Files.readString(Path.of("README.md")))
                .contains(headers.flatMap(header -> Stream.of(header.split(",", -1)))
                        .map(column -> "`" + column + "`")
                        .toList());
    }

    static Journal journal(String name) throws IOException {
        return switch (name) {
            case "tour" -> SyntheticRuns.tour();
            case "rich" -> RecordedRuns.rich();
            case "jmh" -> JmhFile.read(JMH);
            case "troubled" -> SyntheticRuns.troubled();
            case "scaling" -> SyntheticRuns.scaling();
            case "widths" -> SyntheticRuns.widths();
            case "languages" -> SyntheticRuns.languages();
            case "busy" -> RecordedRuns.busy(0.4);
            case "jvms" -> SyntheticRuns.jvms();
            case "own" -> SyntheticRuns.own();
            case "service" -> SyntheticRuns.service();
            case "capacity" -> SyntheticRuns.capacity();
            default -> SyntheticRuns.small();
        };
    }

    /** What the page says about the pictures of speed-ups; they are not drawn. */
    private static Map<String, List<Picture>> speedUps(Analysis analysis) {
        return Stream.concat(
                        analysis.scalings().stream().map(one -> picture(one.id(), PictureWords.speedUp(one))),
                        analysis.shapes().stream().map(one -> picture(one.id(), ShapeWords.picture(one))))
                .collect(toMap(Picture::name, List::of));
    }

    private static Picture picture(String id, PictureWords words) {
        return new Picture(id, words, 480, Map.of());
    }

    private static void compareTable(String file, String actual) throws IOException {
        compare(
                file,
                Pattern.compile("(?<=^|,)-?\\d+\\.\\d+(E-?\\d+)?(?=,|\r?$)", Pattern.MULTILINE)
                        .matcher(actual)
                        .replaceAll(figure ->
                                new BigDecimal(figure.group()).round(DIGITS).toString()));
    }

    private static void compare(String file, String actual) throws IOException {
        var golden = FILES.resolve(file);
        if ("update".equals(System.getProperty("workbench.golden"))) {
            Files.writeString(golden, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(golden));
    }
}
