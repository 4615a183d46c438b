package workbench.site.export;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import workbench.analysis.Analysis;
import workbench.analysis.cell.Status;
import workbench.analysis.slice.Decision;
import workbench.analysis.slice.Slice;
import workbench.analysis.slice.SliceVerdict;
import workbench.analysis.slice.Standing;
import workbench.statistics.Comparison;
import workbench.statistics.Estimate;
import workbench.wording.FailureWords;
import workbench.wording.Loss;
import workbench.wording.WarningWords;

/** The table of all cells: a row for each cell of each slice, times in nanoseconds. */
public final class SummaryCsv {

    private static final List<String> COLUMNS = List.of(
            "slice",
            "workload",
            "parameters",
            "strategy",
            "options",
            "jvm",
            "jvm_options",
            "language",
            "slice_width",
            "width",
            "status",
            "forks",
            "failed_forks",
            "estimate",
            "low",
            "high",
            "unit",
            "rank_best",
            "rank_worst",
            "ratio_to_best",
            "ratio_low",
            "ratio_high",
            "verdict",
            "verified",
            "candidate",
            "regret",
            "slower_low",
            "slower_high",
            "workload_verified",
            "workload_candidate",
            "workload_regret",
            "left",
            "floor",
            "efficiency",
            "open",
            "first",
            "warnings");

    private SummaryCsv() {}

    /** The table of a run, with one line of column names. */
    public static String of(Analysis analysis) {
        var rows = analysis.slices().stream()
                .flatMap(slice -> slice.standings().stream().map(standing -> row(analysis, slice, standing)));
        return Csv.table(COLUMNS, rows);
    }

    private static List<String> row(Analysis analysis, Slice slice, Standing standing) {
        var one = standing.measurement();
        var row = new ArrayList<>(identity(slice, standing));
        row.addAll(estimate(one.steady()));
        row.add(one.steady().isPresent() ? "ns" : "");
        row.add(standing.rank().map(rank -> Integer.toString(rank.best())).orElse(""));
        row.add(standing.rank().map(rank -> Integer.toString(rank.worst())).orElse(""));
        row.addAll(comparison(standing.toBest()));
        row.addAll(choice(slice.verdict(), standing));
        row.addAll(choice(decision(analysis, slice).verdict(), standing).subList(0, 3));
        row.add(left(analysis, standing));
        row.add(Csv.number(one.floor()));
        row.add(Csv.number(one.efficiency()));
        row.add(value(one.open()));
        row.add(value(one.first()));
        row.add(warnings(standing));
        return row;
    }

    private static List<String> identity(Slice slice, Standing standing) {
        var one = standing.measurement();
        var cell = one.cell();
        return List.of(
                slice.id(),
                cell.workload().versionedName(),
                pairs(cell.workload().arguments()),
                cell.strategy().versionedName(),
                pairs(cell.strategy().arguments()),
                Objects.requireNonNullElse(cell.jvm(), ""),
                String.join(" ", cell.jvmOptions()),
                cell.language(),
                Integer.toString(slice.width()),
                Integer.toString(cell.width()),
                one.status().name().toLowerCase(Locale.ROOT),
                Integer.toString(one.sample().size()),
                Integer.toString(one.failures().size()));
    }

    private static List<String> estimate(Optional<Estimate> estimate) {
        var interval = estimate.flatMap(Estimate::interval);
        return List.of(value(estimate), Csv.low(interval), Csv.high(interval));
    }

    private static List<String> comparison(Optional<Comparison> comparison) {
        var interval = comparison.flatMap(Comparison::simultaneous);
        return List.of(
                comparison.map(c -> Csv.number(c.ratio())).orElse(""),
                Csv.low(interval),
                Csv.high(interval),
                comparison.map(c -> c.verdict().name()).orElse(""));
    }

    private static Decision decision(Analysis analysis, Slice slice) {
        return analysis.decisions().stream()
                .filter(decision -> decision.slices().contains(slice))
                .findFirst()
                .orElseThrow();
    }

    /** After how many forks it left the run at an interim check. */
    private static String left(Analysis analysis, Standing standing) {
        var cell = standing.measurement().cell().id();
        return analysis.journal().looks().stream()
                .filter(look -> look.settled().contains(cell))
                .map(look -> Integer.toString(look.forks()))
                .findFirst()
                .orElse("");
    }

    private static boolean same(Standing one, Standing other) {
        return one.measurement().equals(other.measurement());
    }

    private static List<String> choice(SliceVerdict verdict, Standing standing) {
        return switch (verdict) {
            case SliceVerdict.Fastest(var winner) -> List.of(same(winner, standing) ? "true" : "false", "", "", "", "");
            case SliceVerdict.Chosen chosen -> choice(chosen, standing);
            default -> List.of("", "", "", "", "");
        };
    }

    private static List<String> choice(SliceVerdict.Chosen chosen, Standing standing) {
        var isChoice = same(chosen.choice(), standing);
        var factor = chosen.slower().stream()
                .filter(one -> same(one.standing(), standing))
                .findFirst()
                .map(SliceVerdict.Slower::factor);
        var isCandidate = isChoice || chosen.candidates().stream().anyMatch(one -> same(one, standing));
        return List.of(
                "false",
                isCandidate ? "true" : "false",
                isChoice ? Csv.number(chosen.regret() - 1) : "",
                Csv.low(factor),
                Csv.high(factor));
    }

    private static String warnings(Standing standing) {
        var own = standing.measurement().steady().stream()
                .flatMap(estimate -> estimate.warnings().stream())
                .map(WarningWords::phrase);
        var compared = standing.toBest().stream()
                .flatMap(comparison -> comparison.warnings().stream())
                .map(WarningWords::phrase);
        var cell = Stream.of(
                        standing.status() == Status.PENDING
                                ? Optional.of(Loss.NO_FORK_ENDED)
                                : Optional.<String>empty(),
                        Optional.ofNullable(standing.measurement().cell().unranked()),
                        Optional.ofNullable(standing.measurement().cell().unavailable()))
                .flatMap(Optional::stream);
        var failures = standing.measurement().failures().stream()
                .map(failed -> FailureWords.kind(failed.kind()) + ": " + FailureWords.message(failed));
        return Stream.of(own, compared, cell, failures)
                .flatMap(stream -> stream)
                .distinct()
                .collect(joining("; "));
    }

    private static String pairs(Map<String, String> arguments) {
        return arguments.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(joining(" "));
    }

    private static String value(Optional<Estimate> estimate) {
        return estimate.map(e -> Csv.number(e.value())).orElse("");
    }
}
