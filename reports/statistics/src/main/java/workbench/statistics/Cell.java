package workbench.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import workbench.statistics.math.Medians;
import workbench.statistics.math.Moments;

/** A sample with what every comparison needs of it, computed once. Its arrays are not to be changed. */
final class Cell {

    private final Sample sample;
    private final double[] logs;
    private final double[] medianLogs;
    private final Map<Integer, Double> logOfRound;

    Cell(Sample sample) {
        this.sample = sample;
        this.logs = sample.logs();
        this.medianLogs = sample.forks().stream().mapToDouble(Cell::medianLog).toArray();
        this.logOfRound = logOfRound(sample);
    }

    int forks() {
        return logs.length;
    }

    double[] logs() {
        return logs;
    }

    /** The logarithms of the medians of the forks' iterations. */
    double[] medianLogs() {
        return medianLogs;
    }

    /** Whether it has forks, and each took a time that the clock could see. */
    boolean measured() {
        return forks() > 0 && sample.measurable();
    }

    /** Whether the medians, too, are all above zero. */
    boolean hasMedians() {
        return Arrays.stream(medianLogs).allMatch(Double::isFinite);
    }

    Moments moments() {
        return Moments.of(logs);
    }

    /** The rounds of which it has exactly one fork. */
    Set<Integer> rounds() {
        return logOfRound.keySet();
    }

    /** The logarithms of its forks in these rounds, in their order. */
    double[] logs(Set<Integer> rounds) {
        return rounds.stream()
                .mapToDouble(round -> logOfRound.getOrDefault(round, Double.NaN))
                .toArray();
    }

    private static double medianLog(Fork fork) {
        var values = fork.iterations().stream().mapToDouble(Double::doubleValue).toArray();
        return Math.log(values.length == 0 ? fork.value() : Medians.median(values));
    }

    private static Map<Integer, Double> logOfRound(Sample sample) {
        var logs = new HashMap<Integer, Double>();
        for (var fork : sample.forks()) {
            logs.merge(fork.round(), Math.log(fork.value()), (_, _) -> Double.NaN);
        }
        logs.values().removeIf(log -> log.isNaN());
        return logs;
    }
}
