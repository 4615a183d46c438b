package workbench.analysis.conclusion;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import workbench.analysis.cell.Levels;
import workbench.analysis.cell.Measurement;
import workbench.analysis.cell.Status;
import workbench.analysis.slice.Slice;
import workbench.analysis.slice.Standing;
import workbench.statistics.Interval;
import workbench.statistics.scaling.SpeedUp;

/**
 * From which time of an item the strategies are faster than the baseline.
 *
 * @param courses a course for each strategy and width
 */
public record Crossover(List<Course> courses) implements Conclusion {

    public Crossover {
        courses = List.copyOf(courses);
    }

    /**
     * A strategy at a width, over the workloads.
     *
     * @param name what it is called
     * @param width its width
     * @param gains its gains, by the time of an item; at least one
     */
    public record Course(String name, int width, List<Gain> gains) {

        public Course {
            gains = gains.stream()
                    .sorted(Comparator.comparingDouble(Gain::itemNanos))
                    .toList();
        }

        private Course with(Course other) {
            return new Course(
                    name,
                    width,
                    Stream.concat(gains.stream(), other.gains.stream()).toList());
        }

        /** Where it becomes faster than the baseline. */
        public Crossing crossing() {
            return Crossing.of(gains);
        }
    }

    /**
     * A workload.
     *
     * @param itemNanos the time of an item in the baseline
     * @param speedUp how many times as fast as the baseline
     * @param interval its interval, for this gain alone; empty for few forks
     */
    public record Gain(double itemNanos, double speedUp, Optional<Interval> interval) {

        /** Whether there were times to compare. */
        private boolean isKnown() {
            return itemNanos > 0 && speedUp > 0 && Double.isFinite(speedUp);
        }

        /** The least that the speed-up may be. */
        public double low() {
            return interval.map(Interval::low).orElse(0.0);
        }

        /** The most that the speed-up may be. */
        public double high() {
            return interval.map(Interval::high).orElse(Double.POSITIVE_INFINITY);
        }
    }

    static Crossover of(List<Slice> slices) {
        var courses = new LinkedHashMap<List<Object>, Course>();
        for (var slice : slices) {
            for (var standing : slice.with(Status.RANKED)) {
                gain(slice, standing)
                        .map(gain -> new Course(standing.name(), slice.width(), List.of(gain)))
                        .ifPresent(course -> courses.merge(List.of(course.name, course.width), course, Course::with));
            }
        }
        return new Crossover(List.copyOf(courses.values()));
    }

    /** A strategy against the baseline of its slice; empty for the baseline, and where the time of an item is unknown. */
    private static Optional<Gain> gain(Slice slice, Standing standing) {
        return slice.with(Status.RANKED).stream()
                .filter(Standing::baseline)
                .map(Standing::measurement)
                .filter(baseline -> !standing.baseline() && baseline.itemNanos().isPresent())
                .findFirst()
                .map(baseline -> gain(baseline, standing.measurement()))
                .filter(Gain::isKnown);
    }

    private static Gain gain(Measurement baseline, Measurement one) {
        var speedUp = SpeedUp.of(baseline.sample(), one.sample(), Levels.ALPHA);
        return new Gain(baseline.itemNanos().orElseThrow(), speedUp.value(), speedUp.interval());
    }
}
