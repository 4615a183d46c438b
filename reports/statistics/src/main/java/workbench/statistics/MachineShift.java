package workbench.statistics;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * How much more slowly the machine ran in a later session than in an earlier one, by one computation that did not change.
 *
 * @param ratio its time in the later session / in the earlier one
 * @param interval the interval of the ratio, at 95 %; empty if there are too few rounds, or its times do not vary
 */
public record MachineShift(double ratio, Optional<Interval> interval) {

    /** Of two cells of one session. */
    public static final MachineShift NONE = new MachineShift(1, Optional.empty());

    private static final double ALPHA = 0.05;

    /**
     * The shift between two sessions.
     *
     * @param later the times of the computation in the later one, one for each round, since times of one round resemble each other; not
     *     empty
     * @param earlier the times in the earlier one, likewise
     */
    public static MachineShift of(Sample later, Sample earlier) {
        var comparison = Family.of(List.of(later, earlier), ALPHA).comparison(0, 1);
        return new MachineShift(comparison.ratio(), comparison.interval());
    }

    /**
     * The greatest factor by which the machine may have become slower, or faster, at least 1: a time that changed by no more may be
     * that of the same code. The chance that the shift is greater is 2.5 % in each direction.
     */
    public double bound() {
        return DoubleStream.concat(
                        DoubleStream.of(ratio),
                        interval.stream().flatMapToDouble(i -> DoubleStream.of(i.low(), i.high())))
                .map(end -> Math.max(end, 1 / end))
                .max()
                .orElseThrow();
    }
}
