package workbench.site.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbench.results.Activity;
import workbench.results.ForkEntry;
import workbench.statistics.stability.Outliers;

/** The likely causes of outliers: what took a tenth or more of the time meanwhile, by the record of the machine. */
final class Causes {

    private static final double LEAST = 0.1;

    private Causes() {}

    /** One for each outlier, the forks' first. */
    static List<String> of(Outliers outliers, List<ForkEntry> forks) {
        var causes = new ArrayList<String>();
        outliers.forks().forEach(place -> causes.add(of(forks.get(place).activity())));
        outliers.iterations()
                .forEach(place -> causes.add(of(forks.get(place.fork())
                        .iterations()
                        .get(place.iteration())
                        .activity())));
        return causes;
    }

    private static String of(@Nullable Activity activity) {
        if (activity == null || activity.wallNanos() <= 0) {
            return "not recorded";
        }
        return Stream.of(
                        new Cause("GC", ratio(activity.gcNanos(), activity.wallNanos())),
                        new Cause("other programs", value(activity.foreignShare())),
                        new Cause("other guests", value(activity.stealShare())),
                        new Cause("JIT", ratio(activity.jitNanos(), activity.wallNanos())))
                .filter(cause -> cause.share >= LEAST)
                .max(Comparator.comparingDouble(Cause::share))
                .map(Cause::name)
                .orElse("unknown");
    }

    private static double ratio(@Nullable Long nanos, long wall) {
        return nanos == null ? 0 : (double) nanos / wall;
    }

    private static double value(@Nullable Double share) {
        return Objects.requireNonNullElse(share, 0.0);
    }

    private record Cause(String name, double share) {}
}
