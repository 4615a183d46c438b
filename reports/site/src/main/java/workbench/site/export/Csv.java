package workbench.site.export;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;
import workbench.statistics.Interval;

/** Tables in the form of RFC 4180. Figures are written with all their digits, so a reader gets the same double. */
final class Csv {

    private static final CsvMapper MAPPER = CsvMapper.builder()
            // Without it, long texts are quoted whatever they contain.
            .enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING)
            .enable(CsvReadFeature.FAIL_ON_MISSING_COLUMNS)
            .build();

    private static final CsvSchema NO_HEADER = CsvSchema.emptySchema().withLineSeparator("\r\n");
    private static final CsvSchema HEADER = CsvSchema.emptySchema().withHeader();

    private Csv() {}

    /** A table with one line of column names and a line for each row. */
    static String table(List<String> columns, Stream<List<String>> rows) {
        var table = new StringWriter();
        try (var writer = MAPPER.writer(NO_HEADER).writeValues(table)) {
            writer.write(columns);
            rows.forEach(writer::write);
        }
        return table.toString();
    }

    /**
     * The rows of a file up to the first damaged one.
     *
     * @param type a record whose components are named as columns are; other columns are ignored, and missing ones null unless required
     * @throws IOException if the file cannot be opened
     */
    static <T> List<T> rows(Path file, Class<T> type) throws IOException {
        var rows = new ArrayList<T>();
        try (var reader = Files.newBufferedReader(file);
                var lines = MAPPER.readerFor(type).with(HEADER).<T>readValues(reader)) {
            while (lines.hasNextValue()) {
                rows.add(lines.nextValue());
            }
        } catch (JacksonException _) {
            // A run that was cut short leaves a part of a line; what comes before it is whole.
        }
        return rows;
    }

    /** A figure; empty if it is not finite. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        var exact = BigDecimal.valueOf(value).stripTrailingZeros();
        return (exact.scale() < 0 ? exact.setScale(0) : exact).toString();
    }

    /** A figure; empty if there is none. */
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
}
