package workbench.statistics.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import workbench.statistics.Family;
import workbench.statistics.Fork;
import workbench.statistics.Looks;
import workbench.statistics.Sample;
import workbench.statistics.Warning;
import workbench.statistics.stability.Noise;

/**
 * One run of the workbench on a simulated machine, analysed like a real one: rounds, the gate that repeats a busy
 * round, looks at which settled cells leave, and the analysis with both forms of a repeated round.
 */
final class SimulatedRun {

    private static final int ITERATIONS = 10;
    private static final double BUSY_ROUNDS = 0.05;

    private final Setting setting;
    private final RandomGenerator random;
    private final List<List<Fork>> headline = new ArrayList<>();
    private final List<List<Fork>> beforeRepeat = new ArrayList<>();
    private final Set<Integer> active = new TreeSet<>();
    private int ran;

    /**
     * What is simulated.
     *
     * @param noise the scatter
     * @param slower the true relative slowness of each cell against the first, on the logarithmic scale
     * @param looks when to look
     * @param drift by how much the machine slows down from the first fork to the last that is planned
     */
    record Setting(NoiseModel noise, List<Double> slower, Looks looks, double drift) {

        int forks() {
            return looks.forks().getLast();
        }
    }

    private SimulatedRun(Setting setting, RandomGenerator random) {
        this.setting = setting;
        this.random = random;
        for (var cell = 0; cell < setting.slower().size(); cell++) {
            headline.add(new ArrayList<>());
            beforeRepeat.add(new ArrayList<>());
            active.add(cell);
        }
    }

    /** The analysis at each look. */
    static List<Family> perform(Setting setting, RandomGenerator random) {
        return new SimulatedRun(setting, random).perform();
    }

    private List<Family> perform() {
        var families = new ArrayList<Family>();
        var round = 1;
        for (var forks : setting.looks().forks()) {
            for (; round <= forks; round++) {
                round(round);
            }
            var family = analyse();
            families.add(family);
            active.removeIf(cell -> family.settled(cell, 0));
        }
        return families;
    }

    private Family analyse() {
        var family = Family.of(samples(headline), setting.looks());
        return headline.equals(beforeRepeat) || !Goals.anyVerdict(family) // then there is nothing to confirm
                ? family
                : family.confirmedBy(Family.of(samples(beforeRepeat), setting.looks()), Warning.RESTS_ON_REPETITION);
    }

    private void round(int round) {
        var first = forks(round);
        var kept = Noise.repeats(first.stream().map(Measured::foreignShare).toList()) ? forks(round) : first;
        first.forEach(measured -> beforeRepeat.get(measured.cell()).add(measured.fork()));
        kept.forEach(measured -> headline.get(measured.cell()).add(measured.fork()));
    }

    private List<Measured> forks(int round) {
        var busy = random.nextDouble() < BUSY_ROUNDS;
        return shuffled().stream().map(cell -> measure(round, cell, busy)).toList();
    }

    private Measured measure(int round, int cell, boolean busy) {
        var share = busy ? 0.1 + 0.3 * random.nextDouble() : 0.02 * random.nextDouble();
        var progress = (double) ran++ / (setting.forks() * setting.slower().size());
        var factor = (1 + share) * Math.exp(setting.slower().get(cell) + setting.drift() * progress);
        var iterations = setting.noise().iterations(random, cell, ITERATIONS).stream()
                .map(value -> value * factor)
                .toList();
        var value =
                iterations.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        return new Measured(cell, new Fork(round, value, iterations), share);
    }

    private List<Integer> shuffled() {
        var cells = new ArrayList<>(active);
        IntStream.iterate(cells.size() - 1, i -> i > 0, i -> i - 1)
                .forEach(i -> cells.set(i, cells.set(random.nextInt(i + 1), cells.get(i))));
        return cells;
    }

    private static List<Sample> samples(List<List<Fork>> forks) {
        return forks.stream().map(Sample::new).toList();
    }

    private record Measured(int cell, Fork fork, double foreignShare) {}
}
