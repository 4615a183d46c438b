package workbench.site.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import workbench.analysis.cell.MachineLoad;
import workbench.analysis.cell.Measurement;
import workbench.statistics.Comparison;
import workbench.statistics.Estimate;
import workbench.statistics.Interval;
import workbench.statistics.scaling.SpeedUp;

/** The rows of a table of figures, which are filled one by one. Not thread-safe. */
final class FigureRows {

    static final List<String> COLUMNS =
            List.of("workload", "strategy", "width", "figure", "value", "low", "high", "unit");

    static final String RATIO = "ratio";
    static final String SHARE = "share";
    static final String NANOS = "ns";
    static final String BYTES = "bytes";
    static final String COUNT = "count";

    private final List<List<String>> rows = new ArrayList<>();

    String table() {
        return Csv.table(COLUMNS, rows.stream());
    }

    /** Figures about a cell. */
    Subject about(Measurement one) {
        return about(
                one.cell().workload().label(),
                one.name(),
                Integer.toString(one.cell().width()));
    }

    /** Figures about these; empty names for what is not about one workload, strategy or width. */
    Subject about(String workload, String strategy, String width) {
        return new Subject(List.of(workload, strategy, width));
    }

    /** What figures are about. */
    final class Subject {

        private final List<String> names;

        private Subject(List<String> names) {
            this.names = names;
        }

        void load(MachineLoad load) {
            add("other_programs", load.foreignShare(), SHARE);
            add("steal", load.stealShare(), SHARE);
            add("pressure", load.pressureShare(), SHARE);
        }

        void add(String figure, Estimate estimate) {
            add(figure, estimate.value(), estimate.interval(), NANOS);
        }

        void add(String figure, SpeedUp gain) {
            add(figure, gain.value(), gain.interval(), RATIO);
        }

        /** A ratio of times with the interval of this pair alone. */
        void add(String figure, Comparison comparison) {
            add(figure, comparison.ratio(), comparison.interval(), RATIO);
        }

        void add(String figure, OptionalLong value) {
            value.ifPresent(known -> add(figure, (double) known, COUNT));
        }

        void add(String figure, OptionalDouble value, String unit) {
            value.ifPresent(known -> add(figure, known, unit));
        }

        void add(String figure, double value, String unit) {
            add(figure, value, Optional.empty(), unit);
        }

        void add(String figure, double value, Optional<Interval> interval, String unit) {
            rows.add(Stream.concat(
                            names.stream(),
                            Stream.of(figure, Csv.number(value), Csv.low(interval), Csv.high(interval), unit))
                    .toList());
        }
    }
}
