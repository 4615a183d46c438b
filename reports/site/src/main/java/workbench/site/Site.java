package workbench.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import workbench.analysis.Analysis;
import workbench.analysis.slice.Decision;
import workbench.analysis.slice.Slice;
import workbench.analysis.trust.NoisePoint;
import workbench.results.Journal;
import workbench.site.chart.Palette;
import workbench.site.chart.Picture;
import workbench.site.chart.Pictures;
import workbench.site.export.ExportedFile;
import workbench.site.export.Exports;
import workbench.site.export.ReportFormat;
import workbench.site.export.RunFiles;
import workbench.site.export.TraceFiles;

/**
 * Writes the report of a run into its folder, beside the journal. Every method may be called by any thread, for different
 * folders.
 */
public final class Site {

    /** The file name of the page. */
    public static final String INDEX = "index.html";

    /** The file name of the page of the article, which only a run that replays it has. */
    public static final String ARTICLE = "article.html";

    /** The file name of the page of questions and words. */
    public static final String GUIDE = "guide.html";

    /** The folder of the pictures. */
    public static final String CHARTS = "charts";

    /** With more slices, pictures are drawn only on request: they would take minutes. */
    public static final int MOST_DRAWN = 100;

    private Site() {}

    /**
     * Writes page, pictures and exports, and replaces those of an earlier call. The same journal gives the same bytes.
     *
     * @param journal the run, ended or not
     * @param folder the run's folder, with its traces, if any
     * @return the page
     * @throws IOException if a file cannot be written
     */
    public static Path write(Journal journal, Path folder) throws IOException {
        return write(Analysis.of(journal), folder);
    }

    /** Does the same for a run that has already been analysed; one of many slices gets no pictures. */
    public static Path write(Analysis analysis, Path folder) throws IOException {
        return write(analysis, folder, analysis.slices().size() <= MOST_DRAWN);
    }

    /** Does the same with or without pictures, however many slices there are. */
    public static Path write(Analysis analysis, Path folder, boolean charts) throws IOException {
        Files.createDirectories(folder);
        var exports = new Exports(analysis, folder);
        return page(analysis, folder, charts, exports.write(exports.unasked(), folder));
    }

    /**
     * Writes only what is asked for.
     *
     * @param analysis the run
     * @param home the run's folder, with its traces, if any
     * @param folder where to; created if it is missing
     * @param formats what is asked for
     * @param charts whether a page has pictures
     * @return the files written, without pictures; the page is the last
     * @throws IOException if a file cannot be written
     */
    public static List<Path> write(Analysis analysis, Path home, Path folder, Set<ReportFormat> formats, boolean charts)
            throws IOException {
        Files.createDirectories(folder);
        var beside = new Exports(analysis, home).write(formats, folder);
        var written = new ArrayList<Path>();
        beside.forEach(file -> written.add(folder.resolve(file.name())));
        if (formats.contains(ReportFormat.HTML)) {
            written.add(page(analysis, folder, charts, beside));
        }
        return written;
    }

    private static Path page(Analysis analysis, Path folder, boolean charts, List<ExportedFile> beside)
            throws IOException {
        var palette = Palette.of(analysis);
        var pictures = charts ? pictures(analysis, folder, palette) : Map.<String, List<Picture>>of();
        var page = new Page(analysis, palette, pictures, beside, file -> RunFiles.isIn(folder, file));
        var article = page.article();
        if (article.isPresent()) {
            Exports.text(folder.resolve(ARTICLE), article.get());
        }
        Exports.text(folder.resolve(GUIDE), page.guide());
        return Exports.text(folder.resolve(INDEX), page.html());
    }

    /**
     * Copies what a report shows and links to from the folder of its run into another one: traces, and logs of forks that failed. Missing
     * files are skipped.
     *
     * @param analysis the run
     * @param home the run's folder
     * @param folder the folder of the report
     * @throws IOException if a file cannot be copied
     */
    public static void copyFiles(Analysis analysis, Path home, Path folder) throws IOException {
        RunFiles.copy(analysis, home, folder);
    }

    /** Draws the pictures in parallel, since each takes a while; the result has the form that {@link Page} requires. */
    private static Map<String, List<Picture>> pictures(Analysis analysis, Path folder, Palette palette)
            throws IOException {
        var subjects = new LinkedHashMap<String, Supplier<List<Picture>>>();
        analysis.slices().forEach(slice -> subjects.put(slice.id(), () -> Pictures.of(slice, palette)));
        analysis.slices()
                .forEach(slice -> subjects.put(
                        timelines(slice), () -> Pictures.of(slice, TraceFiles.of(slice, folder), palette)));
        analysis.decisions()
                .forEach(decision ->
                        subjects.put(map(analysis, decision), () -> Pictures.of(decision, map(analysis, decision))));
        subjects.put(Pictures.NOISE, () -> Pictures.of(NoisePoint.of(analysis.journal())));
        analysis.conclusion().ifPresent(found -> subjects.put(Pictures.CONCLUSION, () -> Pictures.of(found, palette)));
        analysis.shapes().forEach(one -> subjects.put(one.id(), () -> Pictures.of(one, palette)));
        analysis.scalings().forEach(one -> subjects.put(one.id(), () -> Pictures.of(one, palette)));
        var drawn = drawn(subjects, Files.createDirectories(folder.resolve(CHARTS)));
        var byId = new LinkedHashMap<String, List<Picture>>();
        drawn.forEach(entry -> byId.put(entry.getKey(), entry.getValue()));
        return byId;
    }

    /** The id under which {@link Page} finds the picture of a workload's times by strategy and width. */
    static String map(Analysis analysis, Decision decision) {
        return "map-" + (1 + analysis.decisions().indexOf(decision));
    }

    /** The id under which {@link Page} finds the picture of the traced jobs of a slice. */
    static String timelines(Slice slice) {
        return slice.id() + "-timeline";
    }

    private static List<Map.Entry<String, List<Picture>>> drawn(
            Map<String, Supplier<List<Picture>>> subjects, Path folder) throws IOException {
        try {
            return subjects.entrySet().parallelStream()
                    .map(subject -> Map.entry(
                            subject.getKey(), written(subject.getValue().get(), folder)))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Writes pictures as soon as they are drawn, and drops their bytes. */
    private static List<Picture> written(List<Picture> pictures, Path folder) {
        try {
            var written = new ArrayList<Picture>();
            for (var picture : pictures) {
                written.add(picture.written(folder));
            }
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
