package workbench.analysis.trust;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import workbench.results.Activity;
import workbench.results.ForkEntry;
import workbench.results.Journal;

/**
 * How busy the machine was with other work while a fork ran.
 *
 * @param minutes when the fork began, since the run did
 * @param share the share of the processors that other programs used, or that the hypervisor gave to others where that was more
 * @param repeated whether the fork was measured again, or is the repetition
 */
public record NoisePoint(double minutes, double share, boolean repeated) {

    /** The noise over a run: a point for each fork for which it was recorded, in the order of time. */
    public static List<NoisePoint> of(Journal journal) {
        var again = journal.forks().stream()
                .filter(ForkEntry::repeat)
                .map(ForkEntry::round)
                .toList();
        return journal.forks().stream()
                .sorted(Comparator.comparing(ForkEntry::started))
                .flatMap(fork -> share(fork)
                        .map(share -> new NoisePoint(
                                Duration.between(journal.run().started(), fork.started())
                                                .toMillis()
                                        / 60_000.0,
                                Math.max(0, share),
                                again.contains(fork.round()))))
                .toList();
    }

    private static Stream<Double> share(ForkEntry fork) {
        var activity = fork.activity();
        return activity == null ? Stream.empty() : shares(activity).max(Comparator.naturalOrder()).stream();
    }

    private static Stream<Double> shares(Activity activity) {
        return Stream.concat(Stream.ofNullable(activity.foreignShare()), Stream.ofNullable(activity.stealShare()))
                .filter(Double::isFinite);
    }
}
