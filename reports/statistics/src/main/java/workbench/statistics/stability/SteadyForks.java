package workbench.statistics.stability;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import workbench.statistics.Fork;
import workbench.statistics.Sample;

/**
 * Which forks of a cell never became steady, if they have enough iterations to tell. All forks count in the headline;
 * an analysis of the others must come to the same verdict.
 *
 * @param unsteady the places of the forks without steady state in the sample, from 0
 * @param others the sample without the unsteady forks; forks that could not be classified are in it
 */
public record SteadyForks(List<Integer> unsteady, Sample others) {

    public SteadyForks {
        unsteady = List.copyOf(unsteady);
    }

    /** Classifies the forks of a sample, each by itself. */
    public static SteadyForks of(Sample sample) {
        var states = sample.forks().stream()
                .map(Fork::iterations)
                .map(SteadyForks::state)
                .toList();
        var unsteady = IntStream.range(0, states.size())
                .filter(i -> states.get(i).filter(state -> !state.steady()).isPresent())
                .boxed()
                .toList();
        var others = IntStream.range(0, states.size())
                .filter(i -> !unsteady.contains(i))
                .mapToObj(sample.forks()::get)
                .toList();
        return new SteadyForks(unsteady, new Sample(others));
    }

    private static Optional<SteadyState> state(List<Double> iterations) {
        return SteadyState.of(
                iterations.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
