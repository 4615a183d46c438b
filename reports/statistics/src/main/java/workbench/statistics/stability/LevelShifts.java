package workbench.statistics.stability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import workbench.statistics.math.Medians;
import workbench.statistics.math.Pelt;

/**
 * From which run on the times of a history lie on another level: change points by {@link Pelt} of the logarithms at which the level changed, and not only the scatter. Of runs that are
 * equal, one history in twenty shows a change by chance; a shift by five times the scatter of the runs is found in nine histories of
 * ten, once three runs lie behind it.
 */
public final class LevelShifts {

    /** A level is never claimed of fewer runs, so that one odd run is none. */
    public static final int SHORTEST = 3;

    /** With fewer runs there are no two levels. */
    public static final int LEAST_RUNS = 2 * SHORTEST;

    /** What a further level must save, times the logarithm of the number of runs. */
    private static final double PENALTY = 6;

    private LevelShifts() {}

    /**
     * The first positions of the levels after the first, ascending.
     *
     * @param times the times of the runs, in their order; positive
     */
    public static List<Integer> of(double[] times) {
        var logs = Arrays.stream(times).map(Math::log).toArray();
        var starts = new ArrayList<Integer>();
        starts.add(0);
        starts.addAll(Pelt.changes(logs, PENALTY * Math.log(logs.length), SHORTEST));
        starts.add(logs.length);
        return IntStream.range(1, starts.size() - 1)
                .filter(i -> isShift(
                        Arrays.copyOfRange(logs, starts.get(i - 1), starts.get(i)),
                        Arrays.copyOfRange(logs, starts.get(i), starts.get(i + 1))))
                .mapToObj(starts::get)
                .toList();
    }

    /** Whether it is the level that changed, and not only the scatter, as behind one odd run: each is unusual for the other. */
    private static boolean isShift(double[] before, double[] after) {
        return isUnusual(Medians.median(after), before) && isUnusual(Medians.median(before), after);
    }

    private static boolean isUnusual(double level, double[] others) {
        return level < Medians.quantile(0.1, others) || level > Medians.quantile(0.9, others);
    }
}
