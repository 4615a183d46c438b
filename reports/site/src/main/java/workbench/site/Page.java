package workbench.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import workbench.analysis.Analysis;
import workbench.analysis.cell.Costs;
import workbench.analysis.conclusion.Replay;
import workbench.analysis.slice.CellProfile;
import workbench.analysis.slice.Slice;
import workbench.analysis.trust.Trust;
import workbench.results.RunEntry;
import workbench.site.chart.Palette;
import workbench.site.chart.Picture;
import workbench.site.export.ExportedFile;
import workbench.wording.Figures;
import workbench.wording.RunWords;
import workbench.wording.SliceWords;
import workbench.wording.TrustWords;

/**
 * The data of {@code index.jte}, the page of a run, and of {@code article.jte}, which tells the story of the article.
 *
 * @param analysis the run
 * @param palette the colours of the strategies
 * @param pictures the pictures, by the id of their slice, scaling or shapes; those of traced jobs by {@link Site#timelines}
 * @param beside the files beside it
 * @param linkable whether a file that the journal names is in the folder of the page, so that a link to it leads somewhere
 */
record Page(
        Analysis analysis,
        Palette palette,
        Map<String, List<Picture>> pictures,
        List<ExportedFile> beside,
        Predicate<String> linkable) {

    /** A page with more slices has a table of contents. */
    private static final int SHORT = 3;

    String html() {
        return render("index.jte", this);
    }

    /** The page of questions and words. */
    String guide() {
        return render("guide.jte", this);
    }

    /** A text as markup, in which words that not everybody knows lead to what they mean. */
    String linked(String text) {
        return Linked.html(text);
    }

    /** Whether the page of the run has a section. */
    boolean has(String anchor) {
        return switch (anchor) {
            case "decision" -> !analysis.slices().isEmpty();
            case "trust" -> true;
            default -> false;
        };
    }

    /** The page of the article, if that is what the run replays. */
    Optional<String> article() {
        return analysis.conclusion()
                .filter(Replay.class::isInstance)
                .map(replay -> render("article.jte", Map.of("page", this, "replay", replay)));
    }

    /** A page from its template, which has one parameter. */
    static String render(String template, Object page) {
        return render(template, Map.of("page", page));
    }

    private static String render(String template, Map<String, Object> parameters) {
        var engine =
                TemplateEngine.createPrecompiled(null, ContentType.Html, Page.class.getClassLoader(), "workbench.site");
        var output = new StringOutput();
        engine.render(template, parameters, output);
        return output.toString();
    }

    RunEntry run() {
        return analysis.journal().run();
    }

    String title() {
        return RunWords.title(run());
    }

    String forks() {
        return RunWords.forks(analysis.journal());
    }

    /** When and on what it was measured. */
    String origin() {
        return RunWords.origin(run());
    }

    String script() {
        return Assets.script();
    }

    /** Whether pictures were left out. */
    boolean undrawn() {
        return pictures.isEmpty() && !analysis.slices().isEmpty();
    }

    List<Picture> picturesOf(String id) {
        return pictures.getOrDefault(id, List.of());
    }

    /** Whether it needs a table of contents. */
    boolean isLong() {
        return analysis.slices().size() > SHORT;
    }

    /** Whether the costs of any best choice are known. */
    boolean hasCosts() {
        return analysis.slices().stream()
                .map(Page::best)
                .anyMatch(
                        costs -> costs.cpuPerJob().isPresent() || costs.memory().isPresent());
    }

    String cpu(Slice slice) {
        return Figures.known(best(slice).cpuPerJob(), Figures::time);
    }

    String memory(Slice slice) {
        return Figures.known(best(slice).memory(), Figures::bytes);
    }

    /** The costs of the best choice. */
    private static Costs best(Slice slice) {
        return slice.verdict()
                .best()
                .map(standing -> Costs.of(standing.measurement()))
                .orElse(Costs.UNKNOWN);
    }

    /** The environment, as names and values. */
    Map<String, String> facts() {
        return RunWords.environment(analysis.journal());
    }

    /** What speaks for and against trusting the run, by subject. */
    Map<String, String> trust(Trust trust) {
        return TrustWords.run(analysis.journal(), trust);
    }

    /** Every comparison of the fastest, in words. */
    List<String> evidence(Slice slice) {
        return SliceWords.evidence(slice, run().plan());
    }

    /** The same comparisons, with the disturbed rounds as first measured. */
    List<String> evidenceAsFirstMeasured(Slice slice) {
        return SliceWords.evidenceAsFirstMeasured(slice, run().plan());
    }

    /** The profiles of the cells of a slice. */
    List<CellProfile> profiles(Slice slice) {
        return CellProfile.of(slice, analysis.journal());
    }

    /** The recording of a profile, if it is in the folder of the page. */
    Optional<String> recording(CellProfile profile) {
        return Optional.ofNullable(profile.entry().file()).filter(linkable);
    }

    /** The command that carries out the run again. */
    String runAgain() {
        return RunAgain.command(run());
    }

    /** The JVM options of the forks, for cells that have any. */
    List<Flags> flags() {
        var flags = new ArrayList<Flags>();
        for (var slice : analysis.slices()) {
            for (var standing : slice.standings()) {
                var options = standing.measurement().cell().jvmOptions();
                if (!options.isEmpty()) {
                    flags.add(new Flags(standing.name(), String.join(" ", options)));
                }
            }
        }
        return flags.stream().distinct().toList();
    }

    /**
     * The JVM options of a cell's forks.
     *
     * @param name the name of the cell
     * @param options its JVM options
     */
    record Flags(String name, String options) {}
}
