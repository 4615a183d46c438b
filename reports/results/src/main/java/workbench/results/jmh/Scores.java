package workbench.results.jmh;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import workbench.results.Iteration;

/**
 * Turns scores into iterations. A time per operation becomes the time of a billion operations, or of a thousand, so
 * that nothing is lost in whole nanoseconds; throughputs become numbers of operations in the same span of time. Either
 * way the pooled value of a fork is what JMH's own mean stands for.
 */
final class Scores {

    private static final Map<String, Double> NANOS =
            Map.of("ns", 1.0, "us", 1e3, "ms", 1e6, "s", 1e9, "min", 60e9, "hr", 3_600e9, "day", 86_400e9);

    private static final String TIME = "/op";
    private static final String THROUGHPUT = "ops/";

    private static final int MANY = 1_000_000_000;
    private static final int FEW = 1_000;
    private static final double SHORTEST_NANOS = 1e-9;
    private static final double LONGEST_NANOS = 9e15;

    private final boolean throughput;
    private final double unit;

    private final String name;

    private Scores(boolean throughput, double unit, String name) {
        this.throughput = throughput;
        this.unit = unit;
        this.name = name;
    }

    /** The unit in the file, and what it is converted to. */
    String words() {
        return throughput ? name + ", here the time of an operation, 1 / throughput" : name;
    }

    /**
     * The scores of a unit.
     *
     * @throws IllegalArgumentException if it is neither a time per operation nor a throughput
     */
    static Scores in(String scoreUnit) {
        var throughput = scoreUnit.startsWith(THROUGHPUT);
        var name = throughput
                ? scoreUnit.substring(THROUGHPUT.length())
                : scoreUnit.endsWith(TIME) ? scoreUnit.substring(0, scoreUnit.length() - TIME.length()) : "";
        var unit = NANOS.get(name);
        if (unit == null) {
            throw new IllegalArgumentException(
                    "unit '%s' is not supported; expected a time such as ns/op or a throughput such as ops/s"
                            .formatted(scoreUnit));
        }
        return new Scores(throughput, unit, scoreUnit);
    }

    /**
     * The iterations of each fork.
     *
     * @param forks the scores of each
     * @param operations of how many operations each score is the mean; null if that is unknown
     * @throws IllegalArgumentException if a score is not a positive number, or no time that a clock could tell
     */
    List<List<Iteration>> forks(List<List<Double>> forks, @Nullable List<List<Integer>> operations) {
        if (operations == null) {
            return forks.stream().map(this::iterations).toList();
        }
        if (!sizes(operations).equals(sizes(forks))) {
            throw new IllegalArgumentException("rawOperations has not a number for each score of rawData");
        }
        return IntStream.range(0, forks.size())
                .mapToObj(fork -> weighted(forks.get(fork), operations.get(fork)))
                .toList();
    }

    private static <T> List<Integer> sizes(List<List<T>> lists) {
        return lists.stream().map(List::size).toList();
    }

    private List<Iteration> weighted(List<Double> scores, List<Integer> operations) {
        require(scores);
        return IntStream.range(0, scores.size())
                .mapToObj(at -> iteration(scores.get(at), operations.get(at)))
                .toList();
    }

    private Iteration iteration(double score, int operations) {
        return new Iteration(operations, Math.round(nanos(score) * operations));
    }

    private List<Iteration> iterations(List<Double> scores) {
        require(scores);
        return throughput ? throughputs(scores) : times(scores);
    }

    private void require(List<Double> scores) {
        if (scores.isEmpty()) {
            throw new IllegalArgumentException("a fork has no iterations");
        }
        scores.forEach(this::require);
    }

    private void require(Double score) {
        if (!(score > 0)) {
            throw new IllegalArgumentException("a score is %s; accepted are positive numbers".formatted(score));
        }
        var nanos = nanos(score);
        if (nanos < SHORTEST_NANOS || nanos > LONGEST_NANOS) {
            throw new IllegalArgumentException(
                    "a score is %s %s; accepted are operations that take from a billionth of a nanosecond to 104 days"
                            .formatted(score, name));
        }
    }

    private double nanos(double score) {
        return throughput ? unit / score : score * unit;
    }

    private List<Iteration> times(List<Double> scores) {
        var longest = scores.stream().mapToDouble(score -> score * unit).max().orElseThrow();
        var jobs = longest < 1e9 ? MANY : FEW;
        return scores.stream()
                .map(score -> new Iteration(jobs, Math.round(score * unit * jobs)))
                .toList();
    }

    private List<Iteration> throughputs(List<Double> scores) {
        var fastest = scores.stream().mapToDouble(score -> score / unit).max().orElseThrow();
        var nanos = Math.round(Math.min(MANY / fastest, LONGEST_NANOS));
        return scores.stream()
                .map(score -> new Iteration(Math.max(1, Math.toIntExact(Math.round(score / unit * nanos))), nanos))
                .toList();
    }

    /** The mean of an iteration's times, each with how often it occurred. */
    static double mean(List<List<Double>> histogram) {
        var sum = 0.0;
        var count = 0.0;
        for (var bin : histogram) {
            if (bin.size() != 2) {
                throw new IllegalArgumentException("a histogram bin is not a pair of a time and a count");
            }
            sum += bin.get(0) * bin.get(1);
            count += bin.get(1);
        }
        if (!(count > 0)) {
            throw new IllegalArgumentException("a histogram is empty");
        }
        return sum / count;
    }
}
