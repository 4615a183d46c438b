package workbench.analysis.conclusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import workbench.analysis.cell.Levels;
import workbench.analysis.cell.MachineLoad;
import workbench.analysis.cell.Measurement;
import workbench.analysis.cell.Samples;
import workbench.analysis.cell.Status;
import workbench.analysis.slice.Rules;
import workbench.results.Evidence;
import workbench.results.ForkEntry;
import workbench.results.ItemChecksums;
import workbench.statistics.Comparison;
import workbench.statistics.PairFamily;
import workbench.statistics.Sample;
import workbench.statistics.SamplePair;
import workbench.statistics.Warning;
import workbench.statistics.stability.SteadyForks;

/**
 * The new version of workloads or strategies, compared with the old one. The verdicts are corrected for all pairs of the run.
 *
 * @param pairs one for each cell of which the run measures two versions, in the order of the plan
 * @param busy what the machine did, where it was so busy that neither a win nor a tie is reported
 */
public record Versions(List<VersionPair> pairs, Optional<MachineLoad> busy) implements Conclusion {

    public Versions {
        pairs = List.copyOf(pairs);
    }

    /**
     * A workload and a strategy at a width, in two versions.
     *
     * @param before the old one
     * @param after the new one
     * @param comparison time of the new one / time of the old one
     */
    public record VersionPair(Measurement before, Measurement after, Comparison comparison) {

        /** Whether the results differ; empty unless both have some. */
        public Optional<Boolean> resultsChanged() {
            return digest(before).flatMap(old -> digest(after).map(now -> !now.equals(old)));
        }

        /** How many items have other results, and of how many; empty unless that was recorded of both. */
        public Optional<ItemChanges> itemChanges() {
            return checksums(before)
                    .flatMap(old ->
                            checksums(after).map(now -> new ItemChanges(now.differences(old), now.items())));
        }

        private static Optional<ItemChecksums> checksums(Measurement one) {
            return one.counted().stream()
                    .map(ForkEntry::evidence)
                    .filter(Objects::nonNull)
                    .map(Evidence::checksums)
                    .filter(Objects::nonNull)
                    .findFirst();
        }

        private static Optional<String> digest(Measurement one) {
            return one.counted().stream()
                    .map(ForkEntry::digest)
                    .filter(Objects::nonNull)
                    .findFirst();
        }
    }

    /**
     * How many items have other results.
     *
     * @param changed those that have
     * @param items all of the new version
     */
    public record ItemChanges(int changed, int items) {}

    static Versions of(List<Measurement> all, Rules rules, Optional<MachineLoad> busy) {
        var twice = new ArrayList<MeasuredTwice>();
        for (var after : all) {
            all.stream()
                    .filter(before -> before.cell().id().equals(after.cell().predecessor()))
                    .filter(before -> before.status() != Status.UNAVAILABLE && after.status() != Status.UNAVAILABLE)
                    .forEach(before -> twice.add(new MeasuredTwice(before, after)));
        }
        var comparisons = family(twice, rules, busy.isPresent()).comparisons();
        return new Versions(
                IntStream.range(0, twice.size())
                        .mapToObj(i -> twice.get(i).compared(comparisons.get(i)))
                        .toList(),
                busy);
    }

    /** What the decisive forks say, as far as those of disturbed rounds and those with a steady state agree. */
    private static PairFamily family(List<MeasuredTwice> twice, Rules rules, boolean busy) {
        var decisive = PairFamily.of(samples(twice, Measurement::sample), Levels.ALPHA, rules.margin())
                .confirmedBy(samples(twice, Versions::asFirstMeasured), Warning.RESTS_ON_REPETITION)
                .confirmedBy(
                        samples(twice, one -> SteadyForks.of(one.sample()).others()), Warning.RESTS_ON_UNSTEADY_FORKS);
        return busy ? decisive.onBusyMachine() : decisive;
    }

    private static Sample asFirstMeasured(Measurement one) {
        return Samples.of(one.failures().isEmpty() ? one.forks().first() : List.of());
    }

    private static List<SamplePair> samples(List<MeasuredTwice> twice, Function<Measurement, Sample> sample) {
        return twice.stream()
                .map(pair -> new SamplePair(sample.apply(pair.after()), sample.apply(pair.before())))
                .toList();
    }

    /** What is measured in both versions. */
    private record MeasuredTwice(Measurement before, Measurement after) {

        VersionPair compared(Comparison comparison) {
            return new VersionPair(before, after, comparison);
        }
    }
}
