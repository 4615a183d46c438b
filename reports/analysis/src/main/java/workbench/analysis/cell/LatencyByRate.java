package workbench.analysis.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import workbench.results.RateStep;
import workbench.statistics.math.Medians;

/**
 * The latencies that the forks of a cell had in search of their capacity.
 *
 * @param name what the cell is called
 * @param multiples the median latency at each rate that was tried, in arrivals a second, as a multiple of the objective
 */
public record LatencyByRate(String name, SortedMap<Double, Double> multiples) {

    /** That of a cell; empty if its forks searched no rate. */
    public static Optional<LatencyByRate> of(Measurement one) {
        var objective = one.cell().workload().objectiveNanos();
        var steps = ServedStream.of(one).map(ServedStream::steps).orElse(List.of());
        if (objective.isEmpty() || steps.isEmpty()) {
            return Optional.empty();
        }
        var byRate = new TreeMap<Double, List<Double>>();
        for (RateStep step : steps) {
            byRate.computeIfAbsent(step.rate(), _ -> new ArrayList<>()).add(step.nanos() / objective.getAsDouble());
        }
        var multiples = new TreeMap<Double, Double>();
        byRate.forEach((rate, all) -> multiples.put(
                rate,
                Medians.quantile(
                        .5, all.stream().mapToDouble(Double::doubleValue).toArray())));
        return Optional.of(new LatencyByRate(one.name(), multiples));
    }
}
