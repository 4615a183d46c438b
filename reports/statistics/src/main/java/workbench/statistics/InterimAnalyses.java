package workbench.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * All looks at the cells of a slice: which forks each look saw, and what it found.
 *
 * @param samples the forks of each cell
 * @param failed the places of the cells that failed
 * @param looks the looks, with their levels
 * @param margin the difference that is taken not to matter
 */
record InterimAnalyses(List<Sample> samples, Set<Integer> failed, Looks looks, Margin margin) {

    private static final Sample NONE = Sample.ofValues();

    InterimAnalyses {
        samples = List.copyOf(samples);
        failed = Set.copyOf(failed);
    }

    /** The samples, those of failed cells empty. */
    List<Sample> valid() {
        return IntStream.range(0, samples.size())
                .mapToObj(i -> failed.contains(i) ? NONE : samples.get(i))
                .toList();
    }

    /** The comparisons in the order of {@link Family#pairs}: each as of the last look at which both cells were in the run. */
    List<Comparison> comparisons() {
        return comparisons(samples);
    }

    /** The same with other forks of the same cells, from the rounds that each look saw. */
    List<Comparison> comparisons(List<Sample> forks) {
        if (forks.size() != samples.size()) {
            throw new IllegalArgumentException(
                    "another analysis must be of the same %s cells, not of %s".formatted(samples.size(), forks.size()));
        }
        var perLook = new HashMap<Integer, List<Comparison>>();
        return Family.pairs(
                samples.size(),
                (a, b) -> failed.contains(a) || failed.contains(b)
                        ? withoutVerdict(a, b)
                        : perLook.computeIfAbsent(lookOf(a, b), look -> at(look, forks))
                                .get(Family.place(a, b, samples.size())));
    }

    private Comparison withoutVerdict(int a, int b) {
        var pair = Pair.of(new PreparedSample(valid().get(a)), new PreparedSample(valid().get(b)), false);
        return LookComparisons.of(List.of(pair), looks.alphas().getLast(), Tolerance.of(margin))
                .getFirst();
    }

    /** How many looks came before the one that all forks belong to. */
    int earlierLooks() {
        return looks.lookOf(samples.stream().mapToInt(Sample::size).max().orElse(0));
    }

    /** Whether a cell was in the run at a look, with the forks that a verdict needs. */
    boolean took(int look, int cell) {
        var forks = looks.forks().get(look);
        return forks >= ForksNeeded.FOR_VERDICT && samples.get(cell).size() >= forks;
    }

    private int lookOf(int a, int b) {
        return looks.lookOf(Math.min(samples.get(a).size(), samples.get(b).size()));
    }

    /** The pairs of these forks of two cells at a look, without a correction or a verdict. */
    BiFunction<Integer, Integer, Pair> pairs(int look, List<Sample> forks) {
        var cells = seenAt(look, forks).stream().map(PreparedSample::new).toList();
        var withinRounds = RoundEffects.present(cells);
        return (a, b) -> Pair.of(cells.get(a), cells.get(b), withinRounds);
    }

    private List<Comparison> at(int look, List<Sample> forks) {
        return LookComparisons.ofAll(seenAt(look, forks), looks.alphas().get(look), margin);
    }

    private List<Sample> seenAt(int look, List<Sample> forks) {
        return IntStream.range(0, samples.size())
                .mapToObj(cell -> at(look, cell, forks.get(cell)))
                .toList();
    }

    /** The forks of a cell that a look saw; the last look sees all, and none sees a cell that had failed before. */
    private Sample at(int look, int cell, Sample forks) {
        var sample = samples.get(cell);
        if (failed.contains(cell) && sample.size() < looks.forks().get(look)) {
            return NONE;
        }
        var seen = look == looks.forks().size() - 1
                ? sample
                : sample.first(looks.forks().get(look));
        return forks.equals(sample) ? seen : forks.until(seen);
    }
}
