package workbench.workload.download.profile;

import java.time.Duration;
import java.util.Arrays;
import workbench.parameter.Durations;
import workbench.parameter.UsageException;
import workbench.workload.download.image.Draws;
import workbench.workload.download.image.Draws.Trait;

/**
 * How long the server waits before it answers, drawn for each image.
 *
 * @param shape how the draws are distributed
 * @param min the shortest
 * @param max the longest
 */
public record Latency(Shape shape, Duration min, Duration max) {

    /** How latencies are distributed between the shortest and the longest. */
    public enum Shape {
        /** All equal: halfway between the shortest and the longest. */
        FIXED("fixed"),

        /** Each whole millisecond is as likely as another. */
        UNIFORM("uniform"),

        /**
         * The logarithms are normal, as when many causes multiply: most answers are quick, a few very slow. 98 % fall
         * between the shortest and the longest; the others are set to these.
         */
        LOG_NORMAL("log-normal");

        private final String word;

        Shape(String word) {
            this.word = word;
        }

        static String[] words() {
            return Arrays.stream(values()).map(Shape::toString).toArray(String[]::new);
        }

        static Shape of(String word) {
            return Arrays.stream(values())
                    .filter(shape -> shape.word.equals(word))
                    .findFirst()
                    .orElseThrow();
        }

        /** The word typed for it. */
        @Override
        public String toString() {
            return word;
        }
    }

    /** How many standard deviations on either side hold the middle 98 % of a normal distribution. */
    private static final double SPREAD = 2.3263;

    private static final double NANOS_PER_MILLI = 1e6;

    /**
     * Checks the range.
     *
     * @throws UsageException if the shortest exceeds the longest, or is zero where logarithms are taken
     */
    public Latency {
        if (min.compareTo(max) > 0) {
            throw new UsageException("latency-min %s is more than latency-max %s"
                    .formatted(Durations.format(min), Durations.format(max)));
        }
        if (shape == Shape.LOG_NORMAL && min.isZero()) {
            throw new UsageException("latency=log-normal needs a latency-min of more than 0s");
        }
    }

    /** The latency of an image, in whole milliseconds, rounded up. */
    public Duration of(int image, Draws draws) {
        var least = ceilMillis(nanos(min));
        var most = ceilMillis(nanos(max));
        return Duration.ofMillis(
                switch (shape) {
                    case FIXED -> Math.ceilDiv(least + most, 2);
                    case UNIFORM -> least + draws.below(most - least + 1, image, Trait.LATENCY);
                    case LOG_NORMAL -> Math.clamp(ceilMillis(logNormal(normal(image, draws))), least, most);
                });
    }

    private double logNormal(double normal) {
        var least = StrictMath.log(nanos(min));
        var most = StrictMath.log(nanos(max));
        return StrictMath.exp((least + most) / 2 + normal * (most - least) / (2 * SPREAD));
    }

    private static double nanos(Duration duration) {
        return (double) duration.toNanos();
    }

    /** Box and Muller, <i>A Note on the Generation of Random Normal Deviates</i>, 1958; the same everywhere. */
    private static double normal(int image, Draws draws) {
        return StrictMath.sqrt(-2 * StrictMath.log(draws.fraction(image, Trait.LATENCY)))
                * StrictMath.cos(2 * Math.PI * draws.fraction(image, Trait.SECOND_LATENCY));
    }

    private static long ceilMillis(double nanos) {
        return (long) Math.ceil(nanos / NANOS_PER_MILLI);
    }

    /** The range and the shape, such as {@code 100ms–270ms uniform}. */
    @Override
    public String toString() {
        return min.equals(max)
                ? Durations.format(max)
                : "%s–%s %s".formatted(Durations.format(min), Durations.format(max), shape);
    }
}
