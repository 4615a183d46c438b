package workbench.analysis.compare;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import workbench.analysis.cell.Levels;
import workbench.analysis.cell.MachineLoad;
import workbench.analysis.cell.Measurement;
import workbench.analysis.cell.Samples;
import workbench.statistics.Changes;
import workbench.statistics.MachineShift;
import workbench.statistics.Margin;
import workbench.statistics.Sample;
import workbench.statistics.Warning;
import workbench.statistics.stability.SteadyForks;

/**
 * Cells that were measured before and after a change, to be judged together: verdicts are corrected for all of them.
 *
 * @param pairs the cells
 * @param shift how much slower the machine was after the change; {@link MachineShift#NONE} where both were measured in turns
 * @param busy whether the machine was so busy during either run that neither a win nor a tie is reported
 */
public record ChangedCells(List<CellPair> pairs, MachineShift shift, boolean busy) {

    public ChangedCells {
        pairs = List.copyOf(pairs);
    }

    /**
     * What became of each, in the order of the pairs.
     *
     * @param margin the difference that is taken not to matter
     */
    public List<CellChange> at(Margin margin) {
        var decisive = changes(Measurement::sample, margin);
        var steady = changes(one -> SteadyForks.of(one.sample()).others(), margin);
        var agreed = (isRepeated()
                        ? decisive.confirmedBy(
                                changes(ChangedCells::asFirstMeasured, margin), Warning.RESTS_ON_REPETITION)
                        : decisive)
                .confirmedBy(steady, Warning.RESTS_ON_UNSTEADY_FORKS)
                .onBusyMachine(this::isBusy);
        return IntStream.range(0, pairs.size())
                .mapToObj(
                        i -> new CellChange(pairs.get(i), agreed.comparisons().get(i), agreed.detectable(i), isBusy(i)))
                .toList();
    }

    private Changes changes(Function<Measurement, Sample> sample, Margin margin) {
        return Changes.of(
                pairs.stream().map(CellPair::now).map(sample).toList(),
                pairs.stream().map(CellPair::base).map(sample).toList(),
                Levels.ALPHA,
                margin,
                shift);
    }

    private boolean isRepeated() {
        return pairs.stream()
                .flatMap(pair -> Stream.of(pair.base(), pair.now()))
                .anyMatch(one -> !one.forks().headline().equals(one.forks().first()));
    }

    private static Sample asFirstMeasured(Measurement one) {
        return one.failures().isEmpty() ? Samples.of(one.forks().first()) : one.sample();
    }

    private boolean isBusy(int i) {
        var pair = pairs.get(i);
        return busy
                || MachineLoad.of(pair.base().counted()).busy()
                || MachineLoad.of(pair.now().counted()).busy();
    }
}
