package workbench.site.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbench.results.Activity;
import workbench.results.ForkEntry;
import workbench.statistics.stability.Noise;
import workbench.statistics.stability.TrustSentences;

/**
 * What the machine did besides the measurement, during some forks. All shares are from 0 to 1.
 *
 * @param foreign the share of the processors that other programs used, of each fork for which it was recorded
 * @param steal the share that the hypervisor gave to others, likewise
 * @param pressure the share of the time in which some task waited for a processor, likewise
 * @param forks how many forks there were
 */
public record Load(List<Double> foreign, List<Double> steal, List<Double> pressure, int forks) {

    public Load {
        foreign = List.copyOf(foreign);
        steal = List.copyOf(steal);
        pressure = List.copyOf(pressure);
    }

    /** The load during these forks; those that failed are left out. */
    static Load of(Collection<ForkEntry> forks) {
        var good = forks.stream().filter(fork -> fork.failure() == null).toList();
        return new Load(
                shares(good, Activity::foreignShare),
                shares(good, Activity::stealShare),
                shares(good, Activity::pressureShare),
                good.size());
    }

    private static List<Double> shares(List<ForkEntry> forks, Function<Activity, @Nullable Double> share) {
        return forks.stream()
                .map(ForkEntry::activity)
                .filter(Objects::nonNull)
                .map(share)
                .filter(Objects::nonNull)
                .filter(Double::isFinite)
                .toList();
    }

    /** The noise score: by other programs, or by other guests of the machine where these took more; empty without a record. */
    public Optional<Noise> score() {
        return Stream.concat(Noise.of(foreign).stream(), Noise.of(steal).stream())
                .max(Enum::compareTo);
    }

    /** Whether the machine was so busy that no win and no tie may be told. */
    public boolean busy() {
        return score().filter(noise -> noise == Noise.RED).isPresent();
    }

    /** The mean share that other programs used; empty where it was not recorded. */
    public OptionalDouble foreignShare() {
        return mean(foreign);
    }

    /** What took the most, such as {@code other programs used 14.0 % of the processors}. */
    String disturbance() {
        var bySteal = mean(steal).orElse(0) > foreignShare().orElse(0);
        return parts().get(bySteal && !foreign.isEmpty() ? 1 : 0);
    }

    /** The score with its figures, such as {@code noise green (other programs used 1.2 % of the processors)}. */
    public String words() {
        if (score().isEmpty()) {
            return "noise not recorded";
        }
        return "%s (%s)".formatted(TrustSentences.noise(score().get()), String.join(", ", parts()));
    }

    /** The score with the greatest of its figures. */
    public String brief() {
        return score().map(noise -> "%s (%s)".formatted(TrustSentences.noise(noise), disturbance()))
                .orElse("noise not recorded");
    }

    private List<String> parts() {
        var parts = new ArrayList<String>();
        add(parts, foreign, "other programs used %s of the processors");
        add(parts, steal, "other guests of the machine were given %s");
        add(parts, pressure, "tasks waited for a processor for %s of the time");
        return parts;
    }

    private static void add(List<String> parts, List<Double> shares, String words) {
        mean(shares).ifPresent(mean -> parts.add(words.formatted(Figures.share(mean))));
    }

    private static OptionalDouble mean(List<Double> shares) {
        return shares.stream().mapToDouble(Double::doubleValue).average();
    }
}
