package workbench.analysis.trust;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import workbench.results.Activity;
import workbench.results.ForkEntry;
import workbench.statistics.stability.Outliers;

/**
 * The likely cause of an outlier: whatever took a tenth or more of the time meanwhile, according to the record of the
 * machine.
 */
public enum OutlierCause {
    /** The collector paused. */
    GC,
    /** Other programs used the processors. */
    OTHER_PROGRAMS,
    /** The hypervisor gave the processors to others. */
    STEAL,
    /** Compilers ran. */
    JIT,
    /** Nothing took that much. */
    UNKNOWN,
    /** What took the time was not recorded. */
    NOT_RECORDED;

    private static final double LEAST = 0.1;

    /** One for each outlier, the forks' first. */
    static List<OutlierCause> of(Outliers outliers, List<ForkEntry> forks) {
        var causes = new ArrayList<OutlierCause>();
        outliers.forks().forEach(place -> causes.add(of(forks.get(place).activity())));
        outliers.iterations()
                .forEach(place -> causes.add(of(forks.get(place.fork())
                        .iterations()
                        .get(place.iteration())
                        .activity())));
        return causes;
    }

    private static OutlierCause of(@Nullable Activity activity) {
        return activity == null || activity.wallNanos() <= 0
                ? NOT_RECORDED
                : shares(activity).entrySet().stream()
                        .filter(cause -> cause.getValue() >= LEAST)
                        .max(Comparator.comparingDouble(Map.Entry::getValue))
                        .map(Map.Entry::getKey)
                        .orElse(UNKNOWN);
    }

    private static Map<OutlierCause, Double> shares(Activity activity) {
        var shares = new EnumMap<OutlierCause, Double>(OutlierCause.class);
        shares.put(GC, share(activity.gcNanos(), activity.wallNanos()));
        shares.put(OTHER_PROGRAMS, Objects.requireNonNullElse(activity.foreignShare(), 0.0));
        shares.put(STEAL, Objects.requireNonNullElse(activity.stealShare(), 0.0));
        shares.put(JIT, share(activity.jitNanos(), activity.wallNanos()));
        return shares;
    }

    private static double share(@Nullable Long nanos, long wall) {
        return nanos == null ? 0 : (double) nanos / wall;
    }
}
