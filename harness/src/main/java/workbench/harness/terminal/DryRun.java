package workbench.harness.terminal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbench.analysis.slice.Rules;
import workbench.harness.plan.Block;
import workbench.harness.plan.Entrant;
import workbench.harness.plan.Entrants;
import workbench.harness.plan.Plan;
import workbench.harness.plan.PlanOptions;
import workbench.harness.plan.PlannedCell;
import workbench.harness.run.Forecast;
import workbench.parameter.Durations;
import workbench.results.ForkKind;
import workbench.wording.Figures;
import workbench.wording.OverallWords;
import workbench.wording.RuleWords;

/** What a plan would measure, as lines of text. */
public final class DryRun {

    private static final int COLUMNS = 80;

    private static final int NAME_WIDTH = 40;

    private static final String INDENT = " ".repeat(7);

    private DryRun() {}

    /** Cells, forks, rounds, flags and the expected time. */
    public static List<String> lines(Plan plan, List<PlannedCell> cells, Entrants entrants) {
        var notices = notices(plan, entrants); // first, since asking its plugins may reveal faults
        var lines = new ArrayList<String>();
        lines.add("Plan: " + plan.name());
        @Nullable String workload = null;
        for (var cell : cells) {
            if (!cell.cell().workload().label().equals(workload)) {
                workload = cell.cell().workload().label();
                lines.add("");
                lines.addAll(Paragraph.wrap(workload + ": " + timing(cell), COLUMNS));
                lines.add("  %-4s %-40s %5s  %s".formatted("cell", "strategy", "width", "forks"));
            }
            lines.addAll(lines(cell, entrants));
        }
        lines.add("");
        lines.addAll(Paragraph.wrap(summary(entrants), COLUMNS));
        lines.addAll(Paragraph.wrap(guards(plan), COLUMNS));
        lines.addAll(wrapped(notices));
        lines.addAll(wrapped(faults(PlannedCell.faults(entrants.cells()))));
        return List.copyOf(lines);
    }

    private static List<String> wrapped(List<String> sentences) {
        return sentences.stream()
                .flatMap(sentence -> Paragraph.wrap(sentence, COLUMNS).stream())
                .toList();
    }

    /** What is said of faults of plugins. */
    public static List<String> faults(List<String> faults) {
        return faults.stream().map(fault -> "FAULT: " + fault).toList();
    }

    private static String timing(PlannedCell cell) {
        var block = cell.block();
        var checks = block.looks().subList(0, block.looks().size() - 1);
        return "%s; at most %s a fork%s"
                .formatted(
                        block.isOnce() ? "each fork does the job once" : length(block),
                        Durations.format(block.get(PlanOptions.FORK_TIMEOUT)),
                        checks.isEmpty() ? "" : "; checks after %s forks".formatted(Figures.list(texts(checks))));
    }

    private static String length(Block block) {
        return "warm-up %s, then %s of %s"
                .formatted(
                        Durations.format(block.get(PlanOptions.WARMUP)),
                        Figures.count(block.get(PlanOptions.ITERATIONS), "iteration"),
                        Durations.format(block.get(PlanOptions.ITERATION_TIME)));
    }

    private static List<String> texts(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).toList();
    }

    private static List<String> lines(PlannedCell planned, Entrants entrants) {
        var cell = planned.cell();
        var twin = entrants.inRounds().contains(new Entrant(planned, ForkKind.TWIN)) ? " + twin" : "";
        var sentinel = entrants.sentinels().contains(new Entrant(planned, ForkKind.SENTINEL)) ? " + sentinel" : "";
        var profile = entrants.profiles().contains(new Entrant(planned, ForkKind.PROFILED)) ? " + profile" : "";
        var least = cell.looks().getFirst();
        var most = cell.looks().getLast();
        var forks = least.equals(most) ? String.valueOf(most) : "%s–%s".formatted(least, most);
        var name = cell.strategy().label() + (cell.jvm() == null ? "" : " in " + cell.jvm());
        var lines = new ArrayList<String>();
        lines.add("  %-4s %-40s %5d  %s"
                .formatted(
                        cell.id(),
                        Paragraph.cut(name, NAME_WIDTH),
                        cell.width(),
                        planned.fault().isPresent()
                                ? "at fault"
                                : cell.unavailable() == null
                                        ? forks + twin + sentinel + profile
                                        : "not available here"));
        if (cell.unavailable() != null) {
            Paragraph.wrap(cell.unavailable(), COLUMNS - INDENT.length()).forEach(line -> lines.add(INDENT + line));
        }
        if (!cell.jvmOptions().isEmpty()) {
            lines.add(INDENT + String.join(" ", cell.jvmOptions()));
        }
        return lines;
    }

    private static String summary(Entrants entrants) {
        var forks = entrants.inRounds().stream().mapToInt(Entrant::forks).sum();
        var sentinels = entrants.sentinels().size();
        var profiles = entrants.profiles().size();
        var once = entrants.inRounds().stream()
                .filter(entrant -> entrant.planned().block().isOnce())
                .mapToInt(Entrant::forks)
                .sum();
        return "At most %s in %s%s%s: about %s%s, without waits and the report."
                .formatted(
                        Figures.count(forks, "fork"),
                        Figures.count(entrants.rounds(), "round"),
                        sentinels == 0 ? "" : ", and " + Figures.count(sentinels, "sentinel"),
                        profiles == 0 ? "" : ", and " + Figures.count(profiles, "profile"),
                        Figures.duration(expected(entrants)),
                        once == 0 ? "" : " and the time of %s done once".formatted(Figures.count(once, "job")));
    }

    private static String guards(Plan plan) {
        var design = plan.design();
        var overall = design.overall();
        return "Disturbed rounds are %s; the run waits for quiet moments for at most %s. %s%s"
                .formatted(
                        design.repeat() ? "repeated once" : "not repeated",
                        Durations.format(Duration.ofNanos(design.quietWaitNanos())),
                        RuleWords.sentence(
                                Rules.of(design),
                                plan.blocks().stream()
                                        .anyMatch(block -> block.looks().size() > 1)),
                        overall == null ? "" : " " + OverallWords.rule(overall));
    }

    /**
     * What to know before a run begins, in sentences: which cells it leaves out and why, the notices of its workloads and strategies,
     * and how much of it fits its budget.
     *
     * @throws workbench.parameter.UsageException if the plan exceeds a limit of a workload
     */
    public static List<String> beforehand(Plan plan, List<PlannedCell> cells, Entrants entrants) {
        return Stream.concat(leftOut(cells).stream(), notices(plan, entrants).stream())
                .toList();
    }

    /** Why nothing of a plan can be measured, in one line; empty where something can. */
    public static Optional<String> hindrance(List<PlannedCell> cells, Entrants entrants) {
        return entrants.cells().isEmpty()
                ? Optional.of("nothing can be measured: " + String.join("; ", leftOut(cells)))
                : Optional.empty();
    }

    private static List<String> leftOut(List<PlannedCell> cells) {
        return cells.stream()
                .map(PlannedCell::cell)
                .filter(cell -> cell.unavailable() != null)
                .map(cell -> cell.strategy().label() + " is not available here: " + cell.unavailable())
                .distinct()
                .toList();
    }

    private static List<String> notices(Plan plan, Entrants entrants) {
        return Stream.of(Notices.of(entrants).stream(), unprofiled(entrants), budget(plan, entrants).stream())
                .flatMap(sentences -> sentences)
                .toList();
    }

    private static Stream<String> unprofiled(Entrants entrants) {
        return entrants.profiler().isEmpty()
                ? Stream.empty()
                : entrants.cells().stream()
                        .flatMap(cell -> cell.unprofiled().stream()
                                .map(why -> "%s gets no profile: %s."
                                        .formatted(cell.cell().strategy().label(), why)))
                        .distinct();
    }

    private static Optional<String> budget(Plan plan, Entrants entrants) {
        return Optional.ofNullable(plan.design().budgetNanos())
                .map(budget -> BudgetForecast.sentence(entrants, Duration.ofNanos(budget)));
    }

    private static Duration expected(Entrants entrants) {
        var forecast = new Forecast();
        return IntStream.rangeClosed(1, entrants.rounds())
                .mapToObj(round -> forecast.of(entrants.inRound(round)))
                .reduce(forecast.of(entrants.sentinels()).plus(forecast.of(entrants.profiles())), Duration::plus);
    }
}
