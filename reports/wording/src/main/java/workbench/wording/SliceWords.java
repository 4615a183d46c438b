package workbench.wording;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import workbench.analysis.cell.Levels;
import workbench.analysis.cell.Measurement;
import workbench.analysis.cell.Status;
import workbench.analysis.slice.Slice;
import workbench.analysis.slice.SliceVerdict;
import workbench.analysis.slice.Standing;
import workbench.results.Arena;
import workbench.results.PlanRecord;
import workbench.statistics.Comparison;
import workbench.statistics.ForksNeeded;

/** What was found about a slice, in words. Pure functions. */
public final class SliceWords {

    private final Slice slice;

    private SliceWords(Slice slice) {
        this.slice = slice;
    }

    /** What a slice is called, such as {@code factor:numbers=5000 · width 2}, or {@code sum · width 2 (not enforced)}. */
    public static String title(Slice slice) {
        return "%s · width %s%s"
                .formatted(arena(slice.arena()), slice.width(), slice.isWidthEnforced() ? "" : " (not enforced)");
    }

    /** A workload such as {@code factor:numbers=5000}; {@code factor:numbers=5000 in cpython} in a run of several languages. */
    public static String arena(Arena arena) {
        return arena.workload().label() + arena.language().map(" in "::concat).orElse("");
    }

    /**
     * What its times are: those of a steady job, of a first job where forks did it once, a percentile of latency, or the gap between
     * arrivals at capacity.
     */
    public static String timed(Slice slice) {
        if (slice.objective().isPresent()) {
            return "mean gap between arrivals at capacity, the highest rate with "
                    + slice.objective().get();
        }
        return slice.percentile()
                .map(name -> name + " of latency")
                .orElse(slice.isOnce() ? "time of a first job" : "time of a steady job");
    }

    /** What has a time, to follow it: {@code a job}, {@code at p99} or {@code between arrivals at capacity}. */
    private static String each(Slice slice) {
        return slice.objective().isPresent()
                ? "between arrivals at capacity"
                : slice.percentile().map("at "::concat).orElse("a job");
    }

    /** How much may be said, in a word or two. */
    public static String certainty(SliceVerdict verdict) {
        return switch (verdict) {
            case SliceVerdict.Empty _, SliceVerdict.Alone _ -> "no comparison";
            case SliceVerdict.TooFewForks _ -> "cannot tell";
            case SliceVerdict.BusyMachine _ -> "busy machine";
            case SliceVerdict.Fastest _ -> "clear";
            case SliceVerdict.Chosen chosen -> "within " + ChoiceWords.regret(chosen);
        };
    }

    /** How sure it is that the best of a slice is the best choice, in a few words. */
    public static String sureness(SliceVerdict verdict) {
        return switch (verdict) {
            case SliceVerdict.TooFewForks _ -> "lowest time, not proven";
            case SliceVerdict.Chosen chosen -> ChoiceWords.atMost(chosen);
            default -> certainty(verdict);
        };
    }

    /** The finding in a few words, such as the title of a picture. */
    public static String headline(Slice slice) {
        return switch (slice.verdict()) {
            case SliceVerdict.Empty empty -> empty(empty);
            case SliceVerdict.Alone(var only) -> "%s takes %s %s".formatted(only.name(), time(only), each(slice));
            case SliceVerdict.TooFewForks _ -> "Too few forks for a verdict";
            case SliceVerdict.BusyMachine _ -> "Cannot tell: the machine was busy";
            case SliceVerdict.Fastest(var winner) ->
                winner.baseline()
                        ? "No strategy beats the baseline, %s".formatted(winner.name())
                        : winner.name() + " is the fastest";
            case SliceVerdict.Chosen chosen ->
                "Use %s: %s%s"
                        .formatted(
                                chosen.choice().name(),
                                ChoiceWords.atMost(chosen),
                                ChoiceWords.unconfirmed(slice.with(Status.RANKED), chosen));
        };
    }

    /** The verdict in a sentence or two, with its figures. */
    public static String sentence(Slice slice) {
        return new SliceWords(slice).sentence();
    }

    /** The comparisons of the fastest with each other ranked cell, each a sentence. */
    public static List<String> evidence(Slice slice, PlanRecord plan) {
        return slice.withFastest().stream()
                .map(pairing -> ComparisonWords.sentence(pairing, slice.comparisons(), window(plan)))
                .toList();
    }

    /** The same comparisons with the disturbed rounds as they were first measured; none if no round was repeated. */
    public static List<String> evidenceAsFirstMeasured(Slice slice, PlanRecord plan) {
        return slice.asFirstMeasured().stream()
                .map(pairing -> ComparisonWords.sentence(pairing, slice.comparisons(), window(plan)))
                .toList();
    }

    /** The effective settings of a cell, such as {@code pool own; parallelism 2}. */
    public static String effective(Measurement measurement) {
        return measurement.effective().entrySet().stream()
                .map(fact -> fact.getKey() + " " + some(fact.getValue()))
                .collect(joining("; "));
    }

    /** Only some of many values, since values that differ with each fork would fill the page. */
    private static String some(List<String> values) {
        return values.size() <= 2
                ? String.join(", ", values)
                : "%s and %s more".formatted(String.join(", ", values.subList(0, 2)), values.size() - 2);
    }

    /**
     * When its iterations were measured, such as {@code after 10 s warm-up}; empty if the blocks of the plan differ in
     * this.
     */
    private static String window(PlanRecord plan) {
        var warmups =
                plan.blocks().stream().map(block -> block.warmup()).distinct().toList();
        if (warmups.size() != 1 || warmups.getFirst().isBlank()) {
            return "";
        }
        var warmup = warmups.getFirst();
        return warmup.matches("0+\\D*")
                ? "without warm-up"
                : "after %s warm-up".formatted(warmup.replaceAll("(?<=\\d)(?=\\p{Alpha})", " "));
    }

    static String empty(SliceVerdict.Empty empty) {
        return switch (empty.why()) {
            case FAILED -> "No verdict: every measured cell failed";
            case BESIDE -> "No verdict: what was measured is shown without a rank";
            case UNAVAILABLE -> "No verdict: nothing of this is available here";
            case RANKED, PENDING -> "Nothing has been measured yet";
        };
    }

    private static String time(Standing standing) {
        return Figures.time(standing.measurement().steady().orElseThrow());
    }

    private String sentence() {
        return switch (slice.verdict()) {
            case SliceVerdict.Empty empty -> empty(empty) + ".";
            case SliceVerdict.Alone(var only) ->
                "Only %s has a time, %s %s (%s), so there is nothing to compare it with%s."
                        .formatted(only.name(), time(only), each(slice), forks(only), failed());
            case SliceVerdict.TooFewForks few -> fewForks(few) + failed() + ".";
            case SliceVerdict.BusyMachine busy ->
                "Cannot tell, because the machine was busy: %s; %s has the lowest time%s%s."
                        .formatted(
                                TrustWords.disturbance(busy.load()),
                                busy.lowest().name(),
                                againstBaseline(busy.lowest()),
                                failed());
            case SliceVerdict.Fastest(var winner) -> fastest(winner) + failed() + ".";
            case SliceVerdict.Chosen chosen ->
                chosen(chosen)
                        + failed()
                        + "."
                        + ChoiceWords.savings(chosen, Standing::name)
                        + ChoiceWords.advice(chosen);
        };
    }

    private static String forks(Standing standing) {
        return Figures.count(standing.measurement().sample().size(), "fork");
    }

    /** A verdict on the cells that are left must say that some are missing. */
    private String failed() {
        return failed(slice.standings(), Standing::name);
    }

    /**
     * Which cells have failed, to follow a verdict on the others.
     *
     * @param name what a cell is called
     */
    static String failed(List<Standing> standings, Function<Standing, String> name) {
        var failed = standings.stream()
                .filter(standing -> standing.status() == Status.FAILED)
                .map(name)
                .toList();
        return failed.isEmpty()
                ? ""
                : "; %s failed and %s no time".formatted(Figures.list(failed), failed.size() == 1 ? "has" : "have");
    }

    /** The ranked ones of some standings. */
    static List<Standing> ranked(List<Standing> standings) {
        return standings.stream()
                .filter(standing -> standing.status() == Status.RANKED)
                .toList();
    }

    private Standing next() {
        return slice.with(Status.RANKED).get(1);
    }

    private String fastest(Standing winner) {
        var ranked = slice.with(Status.RANKED);
        var next = ranked.get(ranked.indexOf(winner) + 1);
        var comparison = comparison(winner, next);
        var strength = comparison
                        .interval()
                        .filter(interval ->
                                interval.high() * comparison.margin().ratio() < 1)
                        .isPresent()
                ? ""
                : ", though perhaps by less than %s".formatted(ComparisonWords.margin(comparison.margin()));
        var lead = winner.baseline()
                ? "No strategy beats the baseline: %s is the fastest".formatted(winner.name())
                : winner.name() + " is the fastest";
        return "%s, %s as fast as %s%s%s"
                .formatted(
                        lead,
                        ComparisonWords.speed(comparison),
                        described(next),
                        strength,
                        next.baseline() ? "" : againstBaseline(winner));
    }

    /** The time of a cell over that of a slower one. */
    private Comparison comparison(Standing faster, Standing slower) {
        return slice.pairings().stream()
                .filter(pairing ->
                        pairing.a().equals(faster.name()) && pairing.b().equals(slower.name()))
                .findFirst()
                .orElseThrow()
                .comparison();
    }

    private static String described(Standing next) {
        return (next.baseline() ? "the baseline, " : "the next, ") + next.name();
    }

    /** The choice, what it may cost, what else may be the fastest, and what is not. */
    private String chosen(SliceVerdict.Chosen chosen) {
        return "Use %s: %s of the %s (%s)%s%s%s%s"
                .formatted(
                        chosen.choice().name(),
                        ChoiceWords.atMost(chosen),
                        slice.with(Status.RANKED).size(),
                        Figures.whole(1 - Levels.ALPHA),
                        ChoiceWords.unconfirmed(slice.with(Status.RANKED), chosen),
                        ChoiceWords.candidates(chosen, Standing::name),
                        ChoiceWords.avoided(chosen),
                        againstBaseline(chosen.choice()));
    }

    private String fewForks(SliceVerdict.TooFewForks few) {
        var best = few.lowest();
        var comparison =
                best.toBaseline().orElseGet(() -> next().toBest().orElseThrow().swapped());
        var other = best.toBaseline().isPresent() ? baseline().orElseThrow() : next();
        return "Cannot tell: a verdict needs %s forks a cell, and there %s; so far %s is %s as fast as %s"
                .formatted(
                        ForksNeeded.FOR_VERDICT,
                        few.forks() == 1 ? "is 1" : "are " + few.forks(),
                        best.name(),
                        ComparisonWords.speed(comparison),
                        other.name());
    }

    private Optional<Standing> baseline() {
        return slice.with(Status.RANKED).stream().filter(Standing::baseline).findFirst();
    }

    /** How the best compares with the baseline, where that is beyond doubt. */
    private String againstBaseline(Standing best) {
        return best.toBaseline()
                .flatMap(comparison -> baseline().map(baseline -> againstBaseline(best, comparison, baseline.name())))
                .orElse("");
    }

    private static String againstBaseline(Standing best, Comparison comparison, String baseline) {
        return switch (comparison.verdict()) {
            case WIN, LEAN ->
                "; %s is %s as fast as the baseline, %s"
                        .formatted(best.name(), ComparisonWords.speed(comparison), baseline);
            case TIE, INCONCLUSIVE -> "";
        };
    }
}
