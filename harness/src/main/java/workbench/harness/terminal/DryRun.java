package workbench.harness.terminal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import workbench.harness.plan.Entrant;
import workbench.harness.plan.Entrants;
import workbench.harness.plan.Plan;
import workbench.harness.plan.PlanOptions;
import workbench.harness.plan.PlannedCell;
import workbench.harness.run.Forecast;
import workbench.parameter.Durations;

/** What a plan would measure, in lines for a person. */
public final class DryRun {

    private static final int COLUMNS = 80;

    private static final int NAME_WIDTH = 40;

    private DryRun() {}

    /** Cells, forks, rounds, flags and the expected time. */
    public static List<String> lines(Plan plan, List<PlannedCell> cells, Entrants entrants) {
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
        lines.addAll(beforehand(plan, entrants));
        return List.copyOf(lines);
    }

    private static String timing(PlannedCell cell) {
        var block = cell.block();
        return "warm-up %s, then %d iterations of %s; at most %s a fork"
                .formatted(
                        Durations.format(block.get(PlanOptions.WARMUP)),
                        block.get(PlanOptions.ITERATIONS),
                        Durations.format(block.get(PlanOptions.ITERATION_TIME)),
                        Durations.format(block.get(PlanOptions.FORK_TIMEOUT)));
    }

    private static List<String> lines(PlannedCell planned, Entrants entrants) {
        var cell = planned.cell();
        var twin = entrants.all().contains(new Entrant(planned, true)) ? " + twin" : "";
        var sentinel = entrants.sentinels().contains(planned) ? " + sentinel" : "";
        var looks = cell.looks().stream().map(String::valueOf).collect(Collectors.joining(","));
        var name = cell.strategy().label() + (cell.jvm() == null ? "" : " in " + cell.jvm());
        var lines = new ArrayList<String>();
        lines.add("  %-4s %-40s %5d  %s"
                .formatted(
                        cell.id(),
                        name.length() <= NAME_WIDTH ? name : name.substring(0, NAME_WIDTH - 1) + "…",
                        cell.width(),
                        cell.unavailable() == null ? looks + twin + sentinel : "not available here"));
        if (!cell.jvmOptions().isEmpty()) {
            lines.add("       " + String.join(" ", cell.jvmOptions()));
        }
        return lines;
    }

    private static String summary(Entrants entrants) {
        var rounds = entrants.all().stream().mapToInt(Entrant::forks).max().orElse(0);
        var forks = entrants.all().stream().mapToInt(Entrant::forks).sum();
        var sentinels = entrants.sentinels().size();
        return "At most %d forks in %d rounds%s: about %s, reports and waits not counted."
                .formatted(
                        forks,
                        rounds,
                        sentinels == 0 ? "" : ", and %d sentinels".formatted(sentinels),
                        Times.words(expected(entrants)));
    }

    private static String guards(Plan plan) {
        var design = plan.design();
        return "Disturbed rounds are %s; at most %s of waiting for quiet moments%s."
                .formatted(
                        design.repeat() ? "repeated once" : "not repeated",
                        Durations.format(Duration.ofNanos(design.quietWaitNanos())),
                        design.precision() == null
                                ? ""
                                : "; cells leave when their intervals are within ±%s %%"
                                        .formatted(100 * design.precision()));
    }

    /**
     * What is to be known before a run begins: what its workloads say of it, and how much of it fits its budget.
     *
     * @throws workbench.parameter.UsageException if it exceeds a limit of a workload
     */
    public static List<String> beforehand(Plan plan, Entrants entrants) {
        var lines = new ArrayList<String>();
        Notices.of(entrants).forEach(notice -> lines.addAll(Paragraph.wrap(notice, COLUMNS)));
        lines.addAll(budget(plan, entrants));
        return List.copyOf(lines);
    }

    private static List<String> budget(Plan plan, Entrants entrants) {
        var budget = plan.design().budgetNanos();
        if (budget == null) {
            return List.of();
        }
        var forecast = new Forecast();
        var rounds = entrants.all().stream().mapToInt(Entrant::forks).max().orElse(0);
        var left = Duration.ofNanos(budget);
        var fitting = 0;
        while (fitting < rounds
                && !left.minus(round(forecast, entrants, fitting + 1)).isNegative()) {
            left = left.minus(round(forecast, entrants, fitting + 1));
            fitting++;
        }
        var sentinels = entrants.sentinels().size();
        return Paragraph.wrap(
                "Budget %s: about %s of %d rounds%s fit%s."
                        .formatted(
                                Durations.format(Duration.ofNanos(budget)),
                                fitting == rounds ? "all" : String.valueOf(Math.max(1, fitting)),
                                rounds,
                                sentinels == 0
                                        ? ""
                                        : " and %d of %d sentinels"
                                                .formatted(
                                                        Math.min(sentinels, left.dividedBy(Forecast.ofSentinel())),
                                                        sentinels),
                                fitting == 0 ? ", and the first is measured whole, though it takes longer" : ""),
                COLUMNS);
    }

    private static Duration round(Forecast forecast, Entrants entrants, int round) {
        return forecast.of(entrants.all().stream()
                .filter(entrant -> entrant.forks() >= round)
                .toList());
    }

    private static Duration expected(Entrants entrants) {
        var forecast = new Forecast();
        var rounds = entrants.all().stream().mapToInt(Entrant::forks).max().orElse(0);
        return IntStream.rangeClosed(1, rounds)
                .mapToObj(round -> round(forecast, entrants, round))
                .reduce(Forecast.ofSentinel().multipliedBy(entrants.sentinels().size()), Duration::plus);
    }
}
