package workbench.analysis.cell;

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

/**
 * What the machine did, besides the measurement, during some forks. All shares are from 0 to 1.
 *
 * @param foreign the share of the processors that other programs used, of each fork for which it was recorded
 * @param steal the share that the hypervisor gave to others, likewise
 * @param pressure the share of the time in which some task waited for a processor, likewise
 * @param forks how many forks there were
 */
public record MachineLoad(List<Double> foreign, List<Double> steal, List<Double> pressure, int forks) {

    public MachineLoad {
        foreign = List.copyOf(foreign);
        steal = List.copyOf(steal);
        pressure = List.copyOf(pressure);
    }

    /** What the machine did during the forks of some cells that count. */
    public static MachineLoad during(List<Measurement> cells) {
        return of(cells.stream().flatMap(one -> one.counted().stream()).toList());
    }

    /** The load during these forks; those that failed are left out. */
    public static MachineLoad of(Collection<ForkEntry> forks) {
        var good = forks.stream().filter(fork -> fork.failure() == null).toList();
        return new MachineLoad(
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

    /** The noise score: by other programs, or by steal where that was more; empty without a record. */
    public Optional<Noise> score() {
        return Stream.concat(Noise.of(foreign).stream(), Noise.of(steal).stream())
                .max(Enum::compareTo);
    }

    /** Whether the machine was so busy that neither a win nor a tie is reported. */
    public boolean busy() {
        return score().filter(noise -> noise == Noise.RED).isPresent();
    }

    /** The mean share that other programs used; empty if it was not recorded. */
    public OptionalDouble foreignShare() {
        return mean(foreign);
    }

    /** The mean share that the hypervisor gave to others; empty if it was not recorded. */
    public OptionalDouble stealShare() {
        return mean(steal);
    }

    /** The mean share of the time in which some task waited for a processor; empty if it was not recorded. */
    public OptionalDouble pressureShare() {
        return mean(pressure);
    }

    private static OptionalDouble mean(List<Double> shares) {
        return shares.stream().mapToDouble(Double::doubleValue).average();
    }
}
