package workbench.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import workbench.statistics.math.Moments;

/** A sample with the figures that every comparison needs, computed once. Do not change its arrays. */
final class PreparedSample {

    private static final int MORE_THAN_ONE = -1;

    private final double[] logs;
    private final double[] medianLogs;
    private final Moments moments;
    private final boolean measured;
    private final boolean hasMedians;
    private final Map<Integer, Integer> placeOfRound;

    PreparedSample(Sample sample) {
        this.logs = sample.logs();
        this.medianLogs = sample.forks().stream()
                .mapToDouble(fork -> Math.log(fork.median()))
                .toArray();
        this.moments = Moments.of(logs);
        this.measured = sample.size() > 0 && sample.measurable();
        this.hasMedians = Arrays.stream(medianLogs).allMatch(Double::isFinite);
        this.placeOfRound = placeOfRound(sample);
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

    /** Whether it has forks, and each took a time that the clock could measure. */
    boolean measured() {
        return measured;
    }

    /** Whether the medians, too, are all above zero. */
    boolean hasMedians() {
        return hasMedians;
    }

    Moments moments() {
        return moments;
    }

    /** The rounds of which it has exactly one fork. */
    Set<Integer> rounds() {
        return placeOfRound.keySet();
    }

    /** The logarithms of its forks in these rounds, which it must have, in their order. */
    double[] logs(Collection<Integer> rounds) {
        return rounds.stream().mapToDouble(round -> logs[place(round)]).toArray();
    }

    /** The logarithms of the medians, likewise. */
    double[] medianLogs(Collection<Integer> rounds) {
        return rounds.stream().mapToDouble(round -> medianLogs[place(round)]).toArray();
    }

    private int place(int round) {
        return placeOfRound.getOrDefault(round, MORE_THAN_ONE);
    }

    private static Map<Integer, Integer> placeOfRound(Sample sample) {
        var places = new HashMap<Integer, Integer>();
        for (var place = 0; place < sample.size(); place++) {
            places.merge(sample.forks().get(place).round(), place, (_, _) -> MORE_THAN_ONE);
        }
        places.values().removeIf(place -> place == MORE_THAN_ONE);
        return places;
    }
}
