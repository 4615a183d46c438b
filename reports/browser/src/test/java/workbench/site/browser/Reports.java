package workbench.site.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import workbench.analysis.Analysis;
import workbench.analysis.compare.RunComparison;
import workbench.results.Journal;
import workbench.results.testkit.SyntheticChange;
import workbench.site.ComparisonPage;
import workbench.site.Runs;
import workbench.site.Site;

/** A report of each {@link Sample}, with all that a run leaves in its folder, the page of all of them together, and a comparison. */
final class Reports implements AutoCloseable {

    /** A result file of JMH. */
    static final Path JMH = Path.of("../results/src/test/resources/workbench/results/jmh/measured-sum.json");

    /** They have sections that the others do not have. */
    private static final EnumSet<Sample> KINDS = EnumSet.of(Sample.TROUBLED, Sample.RICH, Sample.LANGUAGES);

    private final Path folder;

    Reports() throws IOException {
        folder = Files.createTempDirectory("reports");
        var runs = new LinkedHashMap<String, Analysis>();
        for (var sample : Sample.values()) {
            var analysis = Analysis.of(sample.journal());
            write(analysis, folder.resolve(sample.folder()), sample.isDrawn());
            runs.put(sample.folder(), analysis);
        }
        new Runs(runs).write(folder);
        var change = RunComparison.of(SyntheticChange.before(), SyntheticChange.after(1.08));
        new ComparisonPage("monday", "tuesday", change, Optional.empty()).write(folder.resolve("compare"));
    }

    private static void write(Analysis analysis, Path folder, boolean drawn) throws IOException {
        var journal = analysis.journal();
        Files.createDirectories(folder.resolve("logs"));
        Files.write(folder.resolve(Journal.FILE), journal.toBytes());
        for (var fork : journal.forks()) {
            if (fork.log().startsWith("logs/")) { // JMH leaves none
                Files.writeString(folder.resolve(fork.log()), "what the fork printed");
            }
        }
        Site.write(analysis, folder, drawn);
    }

    /** The first page of a report. */
    Path page(Sample sample) {
        return folder.resolve(sample.folder()).resolve(Site.INDEX);
    }

    /** All pages of all reports. */
    List<Path> pages() throws IOException {
        return pages(folder);
    }

    /** All pages but those, such as the guide, that another report has too. */
    List<Path> distinct() throws IOException {
        var distinct = new LinkedHashMap<String, Path>();
        for (var page : pages()) {
            var name = String.valueOf(page.getFileName());
            distinct.putIfAbsent(name.equals(Site.INDEX) ? name(page) : name, page);
        }
        return List.copyOf(distinct.values());
    }

    /** One page of each kind; the others differ in their figures. */
    List<Path> kinds() throws IOException {
        var others = EnumSet.complementOf(KINDS).stream().map(this::page).toList();
        return distinct().stream().filter(page -> !others.contains(page)).toList();
    }

    /** All pages in a folder. */
    static List<Path> pages(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    /** How a test calls a page. */
    String name(Path page) {
        return folder.relativize(page).toString();
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
