package workbench.analysis.slice;

import java.util.List;
import java.util.stream.DoubleStream;
import workbench.analysis.cell.Costs;

/**
 * What a strategy takes of three things, each as a multiple of the least that any strategy of the slice takes of it.
 *
 * @param standing the strategy
 * @param time of the time of a job
 * @param cpu of the processor time of a job
 * @param memory of the peak memory
 * @param dominated whether another strategy takes no more of any of them, and less of one, by these figures
 */
public record TradeOff(Standing standing, double time, double cpu, double memory, boolean dominated) {

    /** Those of a slice, fastest first; none where fewer than two strategies have all three figures. */
    public static List<TradeOff> of(Slice slice) {
        var known = slice.measured().stream()
                .map(TradeOff::figures)
                .filter(one -> DoubleStream.of(one.time, one.cpu, one.memory).allMatch(figure -> figure > 0))
                .toList();
        if (known.size() < 2) {
            return List.of();
        }
        var time = known.stream().mapToDouble(TradeOff::time).min().orElseThrow();
        var cpu = known.stream().mapToDouble(TradeOff::cpu).min().orElseThrow();
        var memory = known.stream().mapToDouble(TradeOff::memory).min().orElseThrow();
        return known.stream()
                .map(one -> new TradeOff(
                        one.standing,
                        one.time / time,
                        one.cpu / cpu,
                        one.memory / memory,
                        known.stream().anyMatch(other -> other.dominates(one))))
                .toList();
    }

    private static TradeOff figures(Standing standing) {
        var costs = Costs.of(standing.measurement());
        return new TradeOff(
                standing,
                standing.measurement().steady().orElseThrow().value(),
                costs.cpuPerJob().orElse(0),
                costs.memory().orElse(0),
                false);
    }

    private boolean dominates(TradeOff other) {
        return time <= other.time
                && cpu <= other.cpu
                && memory <= other.memory
                && (time < other.time || cpu < other.cpu || memory < other.memory);
    }
}
