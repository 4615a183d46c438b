package workbench.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import workbench.results.EndEntry;
import workbench.results.Environment;
import workbench.results.RunEntry;
import workbench.site.analysis.Analysis;
import workbench.site.analysis.Costs;
import workbench.site.analysis.Figures;
import workbench.site.analysis.Slice;
import workbench.site.analysis.Status;
import workbench.site.chart.Palette;
import workbench.site.chart.Picture;

/**
 * What the templates show.
 *
 * @param analysis the run
 * @param palette the colours of the strategies
 * @param pictures the pictures by the id of the slice or scaling that they belong to
 */
record Page(Analysis analysis, Palette palette, Map<String, List<Picture>> pictures) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    String html() {
        return render("index.jte", this);
    }

    /** A page from its template. */
    static String render(String template, Object page) {
        var engine =
                TemplateEngine.createPrecompiled(null, ContentType.Html, Page.class.getClassLoader(), "workbench.site");
        var output = new StringOutput();
        engine.render(template, page, output);
        return output.toString();
    }

    RunEntry run() {
        return analysis.journal().run();
    }

    String title() {
        var plan = run().plan().name();
        return plan.equals("command line") ? "Comparison of strategies" : "Comparison of strategies: " + plan;
    }

    String forks() {
        var ended = analysis.journal().forks().size();
        return ended == 0
                ? "no fork has ended"
                : "%s, %s fresh JVM".formatted(Figures.forks(ended), ended == 1 ? "a" : "each a");
    }

    /** When and on what it was measured. */
    String origin() {
        var machine = run().environment();
        return run().imported()
                ? "Measured by " + run().version()
                : "%s · %s, %s logical processors".formatted(minute(run().started()), machine.cpu(), machine.cores());
    }

    String style() {
        return Assets.style();
    }

    String script() {
        return Assets.script();
    }

    List<Picture> picturesOf(String id) {
        return pictures.getOrDefault(id, List.of());
    }

    static String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    /** Whether it is known of some best choice what it costs. */
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

    /** What the one with the lowest time costs. */
    private static Costs best(Slice slice) {
        return slice.with(Status.RANKED).stream()
                .findFirst()
                .map(standing -> Costs.of(standing.measurement()))
                .orElse(Costs.UNKNOWN);
    }

    /** The environment as a list of facts. */
    Map<String, String> facts() {
        var machine = run().environment();
        var facts = new LinkedHashMap<String, String>();
        if (run().imported()) {
            facts.put("Measured by", run().version());
            facts.put("Java", "%s, %s".formatted(machine.jdk(), machine.vm()));
            return facts;
        }
        facts.put("Started", minute(run().started()));
        facts.put(
                "Ended",
                analysis.journal()
                        .end()
                        .map(end -> minute(end.ended()) + ", " + outcome(end.outcome()))
                        .orElse("has not ended, or was cut short"));
        facts.put("Workbench", run().version());
        facts.put("Processor", "%s, %s, %s logical".formatted(machine.cpu(), machine.arch(), machine.cores()));
        facts.put("Memory", memory(machine));
        facts.put("System", machine.os());
        facts.put("Java", "%s, %s, %s".formatted(machine.jdk(), machine.vm(), machine.vendor()));
        facts.put("Seed", Long.toString(run().seed()));
        return facts;
    }

    private static String outcome(EndEntry.Outcome outcome) {
        return switch (outcome) {
            case COMPLETED -> "completed";
            case OUT_OF_TIME -> "out of time";
            case INTERRUPTED -> "interrupted";
        };
    }

    private static String memory(Environment machine) {
        return String.format(Locale.ROOT, "%.1f GiB", machine.memoryBytes() / (double) (1L << 30));
    }

    /** The commands that run it again, one for each block of the plan. */
    List<String> commands() {
        return Commands.of(run());
    }

    /** The options of the forks' JVMs, by cell, where there are any. */
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
     * The options of a strategy's forks.
     *
     * @param name the strategy
     * @param options its options
     */
    record Flags(String name, String options) {}
}
