package workbench.site;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import workbench.statistics.Interval;

/**
 * Tables as RFC 4180 has them. Figures have all their digits: who parses one has the same double.
 */
final class Csv {

    private static final Pattern SPECIAL = Pattern.compile("[\",\\r\\n]");

    private Csv() {}

    /** A table of one line of names and a line for each row. */
    static String table(List<String> columns, Stream<List<String>> rows) {
        return Stream.concat(Stream.of(columns), rows)
                .map(row -> row.stream().map(Csv::field).collect(joining(",", "", "\r\n")))
                .collect(joining());
    }

    /** A figure; empty where it is none. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        var exact = BigDecimal.valueOf(value).stripTrailingZeros();
        return (exact.scale() < 0 ? exact.setScale(0) : exact).toString();
    }

    /** A figure; empty where it is none. */
    static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "";
    }

    /** The lower end of an interval; empty without one. */
    static String low(Optional<Interval> interval) {
        return interval.map(i -> number(i.low())).orElse("");
    }

    /** The upper end of an interval; empty without one. */
    static String high(Optional<Interval> interval) {
        return interval.map(i -> number(i.high())).orElse("");
    }

    private static String field(String text) {
        return SPECIAL.matcher(text).find() ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
