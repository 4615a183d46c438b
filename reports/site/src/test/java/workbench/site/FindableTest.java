package workbench.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import workbench.analysis.Analysis;
import workbench.results.Journal;
import workbench.results.testkit.SyntheticRuns;
import workbench.site.export.Exports;

/** A number on the page can be looked up in the data beside it, which have all of its digits. */
@DisplayName("Every number on the page")
class FindableTest {

    /** What all pages say alike is about no run. */
    private static final List<String> ALWAYS = List.of("95 %", "1 in 20", "In 2016", "2016, CPython 3.5");

    private static final Map<String, Double> UNITS = Map.ofEntries(
            Map.entry("ns", 1.0),
            Map.entry("µs", 1e3),
            Map.entry("ms", 1e6),
            Map.entry("s", 1e9),
            Map.entry("min", 6e10),
            Map.entry("h", 3.6e12),
            Map.entry("KiB", 0x1p10),
            Map.entry("MiB", 0x1p20),
            Map.entry("GiB", 0x1p30),
            Map.entry("%", .01),
            Map.entry("×", 1.0));

    private static final String UNIT = "(?: ?(ns|µs|ms|s|min|h|KiB|MiB|GiB|%|×)(?![A-Za-z]))?";
    private static final Pattern SHOWN = Pattern.compile("(?<![\\w.,-])(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?" + UNIT);
    private static final Pattern STORED = Pattern.compile("(\\d+(?:\\.\\d+)?(?:[eE]-?\\d+)?)" + UNIT);

    @TempDir
    Path folder;

    static List<String> names() {
        return List.of(
                "troubled",
                "small",
                "rich",
                "jmh",
                "widths",
                "languages",
                "busy",
                "jvms",
                "own",
                "article",
                "service",
                "capacity");
    }

    @ParameterizedTest
    @MethodSource("names")
    @DisplayName("is in the data beside it")
    void isFound(String name) throws IOException {
        report(name);
        var data = data(folder);

        assertThat(numbers().filter(one -> !one.isIn(data)).map(Shown::toString))
                .isEmpty();
    }

    @Test
    @DisplayName("would be missed if it were not there")
    void isMissed() throws IOException {
        report("rich");
        Files.delete(folder.resolve(Exports.FIGURES.name()));
        var data = data(folder);
        var precise = numbers().filter(Shown::isPrecise).toList();

        assertThat(precise.stream().filter(one -> !one.isIn(data))).hasSizeGreaterThan(5);
        assertThat(precise.stream().filter(one -> one.other().isIn(data)).count())
                .as("found, though another number")
                .isLessThan(precise.size() / 2);
    }

    private void report(String name) throws IOException {
        var journal = name.equals("article") ? SyntheticRuns.article() : GoldenTest.journal(name);
        Files.write(folder.resolve(Journal.FILE), journal.toBytes());
        Site.write(Analysis.of(journal), folder, false);
    }

    private Stream<Shown> numbers() throws IOException {
        var texts = new ArrayList<String>();
        for (var page : List.of(Site.INDEX, Site.ARTICLE)) {
            if (Files.exists(folder.resolve(page))) {
                texts.addAll(texts(Files.readString(folder.resolve(page))));
            }
        }
        return texts.stream().flatMap(FindableTest::numbers);
    }

    /** The texts of a page, without those that repeat the plan. */
    private static List<String> texts(String html) {
        var text = html.replaceAll("(?s)<(style|script|pre)>.*?</\\1>", "")
                .replaceAll("</?(b|i|em|strong|a|code|abbr)\\b[^>]*>", "")
                .replaceAll("<[^>]*>", "\n")
                .replace("&amp;", "&")
                .replaceAll("[\\u00a0\\u202f]", " ");
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    private static Stream<Shown> numbers(String text) {
        var own = ALWAYS.stream().reduce(text, (rest, phrase) -> rest.replace(phrase, ""));
        // In "10.1–10.3 ms" the first has the unit of the second.
        var units = SHOWN.matcher(own)
                .results()
                .map(found -> found.group(3))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
        return SHOWN.matcher(own).results().map(found -> number(found, units, own));
    }

    private static Shown number(MatchResult found, Iterable<String> units, String text) {
        var digits = found.group(2) == null ? "" : found.group(2).substring(1);
        var value = Double.parseDouble(found.group(1).replace(",", "") + "." + digits);
        var scales = new ArrayList<>(List.of(1.0));
        if (found.group(3) == null) {
            units.forEach(unit -> scales.add(scale(unit)));
        } else {
            scales.add(scale(found.group(3)));
        }
        return new Shown(value, digits.length(), scales, found.group() + " in " + text);
    }

    private static double scale(String unit) {
        return Objects.requireNonNull(UNITS.get(unit));
    }

    /**
     * A number on the page.
     *
     * @param value as it is written
     * @param decimals how many digits are after the point
     * @param scales the units in which the data may have it
     * @param place where it stands
     */
    private record Shown(double value, int decimals, List<Double> scales, String place) {

        boolean isIn(double[] data) {
            return scales.stream().anyMatch(scale -> isIn(data, scale));
        }

        /** Bounds are rounded outwards, so a whole unit of the last digit is allowed. */
        private boolean isIn(double[] data, double scale) {
            var unit = 1.0001 * Math.pow(10, -decimals);
            var at = Arrays.binarySearch(data, (value - unit) * scale);
            var from = at < 0 ? -at - 1 : at;
            return from < data.length && data[from] <= (value + unit) * scale;
        }

        boolean isPrecise() {
            return value * Math.pow(10, decimals) >= 100;
        }

        Shown other() {
            return new Shown(1.0371 * value, decimals, scales, place);
        }

        @Override
        public String toString() {
            return place;
        }
    }

    /** All numbers of the data, ascending: as they are, and what a page makes of a ratio. */
    private static double[] data(Path folder) throws IOException {
        var found = DoubleStream.builder();
        for (var file : List.of(Journal.FILE, Exports.CELLS.name(), Exports.PAIRS.name(), Exports.FIGURES.name())) {
            if (Files.exists(folder.resolve(file))) {
                STORED.matcher(Files.readString(folder.resolve(file)))
                        .results()
                        .flatMapToDouble(one -> stored(one, file.endsWith(".csv")))
                        .forEach(found);
            }
        }
        return found.build().sorted().toArray();
    }

    private static DoubleStream stored(MatchResult found, boolean table) {
        var value = Double.parseDouble(found.group(1).toUpperCase(Locale.ROOT));
        var scaled = found.group(2) == null ? value : value * scale(found.group(2));
        return table && value > 0 && value < 1e3
                ? DoubleStream.of(value, 1 / value, Math.abs(value - 1), Math.abs(1 / value - 1))
                : DoubleStream.of(value, scaled);
    }
}
