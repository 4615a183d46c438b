package workbench.site;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import workbench.site.analysis.Analysis;
import workbench.site.analysis.Slice;
import workbench.site.analysis.Standing;
import workbench.statistics.Comparison;
import workbench.statistics.Estimate;
import workbench.statistics.Interval;

/**
 * The table of all cells (RFC 4180): a row for each cell of each slice, times in nanoseconds. Figures have twelve digits, more
 * than any clock gives, so that the last bits of a floating-point unit do not show.
 */
final class SummaryCsv {

    private static final List<String> COLUMNS = List.of(
            "slice",
            "workload",
            "parameters",
            "strategy",
            "options",
            "jvm_options",
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
            "floor",
            "efficiency",
            "open",
            "first",
            "warnings");
    private static final MathContext DIGITS = new MathContext(12);

    private SummaryCsv() {}

    static String of(Analysis analysis) {
        var rows = analysis.slices().stream()
                .flatMap(slice -> slice.standings().stream().map(standing -> row(slice, standing)));
        return Stream.concat(Stream.of(COLUMNS), rows)
                .map(row -> row.stream().map(SummaryCsv::field).collect(joining(",", "", "\r\n")))
                .collect(joining());
    }

    private static List<String> row(Slice slice, Standing standing) {
        var one = standing.measurement();
        var cell = one.cell();
        var row = new ArrayList<>(List.of(
                slice.id(),
                cell.workload().name(),
                pairs(cell.workload().arguments()),
                cell.strategy().name(),
                pairs(cell.strategy().arguments()),
                String.join(" ", cell.jvmOptions()),
                Integer.toString(slice.width()),
                Integer.toString(cell.width()),
                one.status().name().toLowerCase(Locale.ROOT),
                Integer.toString(one.sample().size()),
                Integer.toString(one.failures().size())));
        row.addAll(estimate(one.steady()));
        row.add(one.steady().isPresent() ? "ns" : "");
        row.add(standing.rank().map(rank -> Integer.toString(rank.best())).orElse(""));
        row.add(standing.rank().map(rank -> Integer.toString(rank.worst())).orElse(""));
        row.addAll(comparison(standing.toBest()));
        row.add(number(one.floor()));
        row.add(number(one.efficiency()));
        row.add(value(one.open()));
        row.add(value(one.first()));
        row.add(warnings(standing));
        return row;
    }

    private static List<String> estimate(Optional<Estimate> estimate) {
        var interval = estimate.flatMap(Estimate::interval);
        return List.of(value(estimate), low(interval), high(interval));
    }

    private static List<String> comparison(Optional<Comparison> comparison) {
        var interval = comparison.flatMap(Comparison::interval);
        return List.of(
                comparison.map(c -> number(c.ratio())).orElse(""),
                low(interval),
                high(interval),
                comparison.map(c -> c.verdict().name()).orElse(""));
    }

    private static String warnings(Standing standing) {
        var own = standing.measurement().steady().stream().flatMap(estimate -> estimate.warnings().stream());
        var compared = standing.toBest().stream().flatMap(comparison -> comparison.warnings().stream());
        var cell = Stream.of(
                        Optional.ofNullable(standing.measurement().cell().unranked()),
                        Optional.ofNullable(standing.measurement().cell().unavailable()))
                .flatMap(Optional::stream);
        var failures = standing.measurement().failures().stream()
                .map(failed -> failed.failure().kind().words() + ": "
                        + failed.failure().message());
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

    private static String low(Optional<Interval> interval) {
        return interval.map(i -> number(i.low())).orElse("");
    }

    private static String high(Optional<Interval> interval) {
        return interval.map(i -> number(i.high())).orElse("");
    }

    private static String value(Optional<Estimate> estimate) {
        return estimate.map(e -> number(e.value())).orElse("");
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "";
    }

    private static String number(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString()
                : "";
    }

    private static String field(String text) {
        return text.matches("(?s).*[\",\r\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
