package workbench.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The interim analyses of a run: the numbers of forks at which they are made, fixed before the run starts, and the
 * level of each look. Looking repeatedly at one level raises the rate of false alarms; here the chance of one at any
 * look stays at five percent (group sequential testing).
 *
 * @param forks forks of each cell at each look, ascending
 * @param alphas the level of each look
 */
public record Looks(List<Integer> forks, List<Double> alphas) {

    /** The looks of a race: as many as pay. */
    public static final List<Integer> OF_A_RACE = List.of(5, 6, 8, 10, 13, 16, 20, 25, 32, 40);

    /** The looks of a run that goes on until every pair is decided. */
    public static final List<Integer> OF_ALL_PAIRS = List.of(5, 10, 20, 40);

    private static final double ANY_LOOK = 0.05;

    /**
     * The level of the last look, found by simulation (see the documentation of the module); that of an earlier one is smaller
     * by the root of the ratio of forks.
     */
    private static final Map<List<Integer>, Double> LAST_LEVEL = Map.ofEntries(
            Map.entry(List.of(5, 10), 0.0362),
            Map.entry(List.of(5, 10, 20), 0.0288),
            Map.entry(OF_ALL_PAIRS, 0.0252),
            Map.entry(List.of(5, 6, 8, 10, 13, 16, 20), 0.0193),
            Map.entry(OF_A_RACE, 0.0162));

    public Looks {
        forks = List.copyOf(forks);
        alphas = List.copyOf(alphas);
        if (forks.isEmpty() || forks.size() != alphas.size() || !ascending(forks) || !levels(alphas)) {
            throw new IllegalArgumentException(
                    "looks: ascending numbers of forks, each with a level between 0 and 1, not %s %s"
                            .formatted(forks, alphas));
        }
    }

    /**
     * Looks at these numbers of forks. The sequences 5, 10; 5, 10, 20; 5, 10, 20, 40; and those of a race up to 20 and 40 forks have
     * levels found by simulation, a single look has five percent, and any other sequence shares the five percent among its looks (Bonferroni), which is
     * safe but costs power.
     */
    public static Looks at(Integer... forks) {
        var looks = List.of(forks);
        var roots = looks.stream().mapToDouble(Math::sqrt).toArray();
        var greatest = Arrays.stream(roots).max().orElse(0);
        var last = LAST_LEVEL.getOrDefault(
                looks, ANY_LOOK * greatest / Arrays.stream(roots).sum());
        return new Looks(
                looks,
                Arrays.stream(roots).mapToObj(root -> last * root / greatest).toList());
    }

    /** One look, at the end, whatever the number of forks. */
    public static Looks once(double alpha) {
        return new Looks(List.of(Integer.MAX_VALUE), List.of(alpha));
    }

    /**
     * The place of the look that a cell with this many forks takes part in: the first with at least as many forks; if
     * there is none, the last.
     */
    int lookOf(int cellForks) {
        return IntStream.range(0, forks.size() - 1)
                .filter(look -> cellForks <= forks.get(look))
                .findFirst()
                .orElse(forks.size() - 1);
    }

    private static boolean ascending(List<Integer> forks) {
        return forks.getFirst() > 0 && IntStream.range(1, forks.size()).allMatch(i -> forks.get(i - 1) < forks.get(i));
    }

    private static boolean levels(List<Double> alphas) {
        return alphas.stream().allMatch(alpha -> alpha > 0 && alpha < 1);
    }
}
