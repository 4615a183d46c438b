package workbench.statistics;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The forks of one cell. A cell that failed has an empty sample, so that its place in the family stays.
 *
 * @param forks the forks in the order of their rounds
 */
public record Sample(List<Fork> forks) {

    public Sample {
        forks = List.copyOf(forks);
    }

    /** A sample with one fork for each value, in nanoseconds per job, in rounds numbered from 1. */
    public static Sample ofValues(double... nanosPerJob) {
        return new Sample(IntStream.range(0, nanosPerJob.length)
                .mapToObj(i -> new Fork(i + 1, nanosPerJob[i], List.of(nanosPerJob[i])))
                .toList());
    }

    /**
     * The average of some samples: for each round of which all of them have a fork, one fork with the geometric means of their values
     * and of the medians of their iterations, so that each sample has the same weight.
     *
     * @param samples at least one, each with at most one fork a round; a single one is its own average
     */
    public static Sample average(List<Sample> samples) {
        return samples.size() == 1
                ? samples.getFirst()
                : new Sample(samples.getFirst().forks().stream()
                        .map(fork -> ofRound(fork.round(), samples))
                        .filter(forks -> forks.size() == samples.size())
                        .map(Fork::average)
                        .toList());
    }

    private static List<Fork> ofRound(int round, List<Sample> samples) {
        return samples.stream()
                .flatMap(sample -> sample.forks.stream().filter(fork -> fork.round() == round))
                .toList();
    }

    /** How many forks it holds. */
    public int size() {
        return forks.size();
    }

    /** The sample of its first {@code forks} forks, or of all if there are fewer. */
    Sample first(int forks) {
        return size() <= forks ? this : new Sample(this.forks.subList(0, forks));
    }

    /** The sample of the forks that belong to no later round than those of {@code other}. */
    Sample until(Sample other) {
        var last = other.forks.stream().mapToInt(Fork::round).max().orElse(0);
        return new Sample(forks.stream().filter(fork -> fork.round() <= last).toList());
    }

    /** The natural logarithms of the forks' values; that of a time of zero is negative infinity. */
    public double[] logs() {
        return forks.stream().mapToDouble(fork -> Math.log(fork.value())).toArray();
    }

    /** Whether every fork took a time that the clock could measure. */
    public boolean measurable() {
        return forks.stream().allMatch(fork -> fork.value() > 0);
    }
}
