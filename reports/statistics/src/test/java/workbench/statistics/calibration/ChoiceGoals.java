package workbench.statistics.calibration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import workbench.statistics.Choice;
import workbench.statistics.Family;
import workbench.statistics.Fork;
import workbench.statistics.Sample;
import workbench.statistics.calibration.SimulatedRun.Setting;

/** How often the fastest is named, and how often what is said of the choice is wrong. */
final class ChoiceGoals {

    /** Five percent, and two standard errors of the runs of the long form. */
    private static final double FIVE = 0.06;

    private static final int ITERATIONS = 10;

    /** How much slower than the fastest the strategies of a tour were, on a machine that others use too. */
    static final List<Double> SLOWER_IN_A_TOUR =
            Stream.of(1.0, 1.02, 1.08, 1.22, 1.27, 1.87).map(Math::log).toList();

    /** The standard deviations of their forks. */
    static final List<Double> DEVIATIONS_IN_A_TOUR = List.of(0.06, 0.03, 0.08, 0.05, 0.15, 0.03);

    private ChoiceGoals() {}

    /**
     * Cells whose forks scatter normally.
     *
     * @param slower how much slower each is than the fastest, on the logarithmic scale
     * @param deviations the standard deviation of the forks of each
     */
    private record Truth(List<Double> slower, List<Double> deviations, int forks) {

        Family measured(RandomGenerator random) {
            return Family.of(
                    IntStream.range(0, slower.size())
                            .mapToObj(cell -> sample(slower.get(cell), deviations.get(cell), random))
                            .toList(),
                    0.05);
        }

        private Sample sample(double mean, double deviation, RandomGenerator random) {
            return new Sample(IntStream.rangeClosed(1, forks)
                    .mapToObj(round -> fork(round, mean + deviation * random.nextGaussian(), random))
                    .toList());
        }

        private static Fork fork(int round, double log, RandomGenerator random) {
            var iterations = Stream.generate(() -> Math.exp(log + 0.005 * random.nextGaussian()))
                    .limit(ITERATIONS)
                    .toList();
            var mean = iterations.stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElseThrow();
            return new Fork(round, mean, iterations);
        }
    }

    private static Truth tour(int forks) {
        return new Truth(SLOWER_IN_A_TOUR, DEVIATIONS_IN_A_TOUR, forks);
    }

    static List<Goal> all() {
        var goals = new ArrayList<Goal>();
        for (var forks : List.of(5, 10)) {
            for (var cells : List.of(2, 6)) {
                for (var noise : NoiseModel.values()) {
                    goals.add(equal(noise, cells, forks));
                }
                goals.add(falseFastest(cells, forks));
            }
            goals.add(regret("five rivals equal", forks, 0, 0.04, 0.04));
            goals.add(regret("five rivals 0.2% slower", forks, 0.002, 0.04, 0.04));
            goals.add(regret("five rivals 3.1% slower", forks, 0.031, 0.04, 0.04));
            goals.add(regret("five rivals 3.1% slower, the best scatters most", forks, 0.031, 0.06, 0.02));
            goals.add(lowerEnds(6, forks));
            goals.add(lowerEnds(12, forks));
        }
        goals.add(named(
                "one of six 10% faster, deviation 3%, 5 forks", 0.8, fasterByTen(Collections.nCopies(6, 0.03), 5)));
        goals.add(named(
                "one of six 10% faster, deviation 5%, 10 forks", 0.8, fasterByTen(Collections.nCopies(6, 0.05), 10)));
        goals.add(named(
                "one of six 10% faster, deviations 1.5 to 6%, 5 forks",
                0.4, fasterByTen(List.of(0.03, 0.015, 0.02, 0.03, 0.045, 0.06), 5)));
        goals.add(forksNeeded());
        goals.add(regretAtMost(0.09, 5));
        goals.add(regretAtMost(0.04, 10));
        return goals;
    }

    private static Truth fasterByTen(List<Double> deviations, int forks) {
        var slower = new ArrayList<>(Collections.nCopies(deviations.size(), Math.log(1.1)));
        slower.set(0, 0.0);
        return new Truth(slower, deviations, forks);
    }

    private static Goal named(String name, double low, Truth truth) {
        return goal(
                "the fastest is named: " + name,
                low,
                1,
                truth,
                (choice, _) -> choice.verified() && choice.chosen() == 0);
    }

    private static Goal equal(NoiseModel noise, int cells, int forks) {
        var name = "false \"is the fastest\", %d equal cells, %d forks: %s".formatted(cells, forks, Goals.words(noise));
        var setting = new Setting(noise, Collections.nCopies(cells, 0.0), Goals.one(forks), 0);
        return new Goal(
                name,
                0,
                FIVE,
                runs -> {
                    var random = Goals.random(name);
                    return Rate.of(
                            runs,
                            () -> Goals.last(setting, random)
                                    .choice()
                                    .orElseThrow()
                                    .verified());
                },
                cells == 2 ? 1 : 10);
    }

    private static Goal falseFastest(int cells, int forks) {
        var deviations = new ArrayList<>(Collections.nCopies(cells, 0.01));
        deviations.set(1, 0.06);
        var truth = new Truth(Collections.nCopies(cells, 0.0), deviations, forks);
        return goal(
                "false \"is the fastest\", %d equal cells, one scatters by 6%%, the others by 1%%, %d forks"
                        .formatted(cells, forks),
                0,
                FIVE,
                truth,
                (choice, _) -> choice.verified());
    }

    /** Whether the bound holds, or the winner is right. */
    private static Goal regret(String name, int forks, double slower, double best, double others) {
        var means = new ArrayList<>(Collections.nCopies(6, slower));
        means.set(0, 0.0);
        var deviations = new ArrayList<>(Collections.nCopies(6, others));
        deviations.set(0, best);
        return goal(
                "the regret is at most what is said: %s, %d forks".formatted(name, forks),
                1 - FIVE,
                1,
                new Truth(means, deviations, forks),
                (choice, truth) -> Math.exp(truth.slower().get(choice.chosen())) <= choice.regret() + 1e-12);
    }

    /** All equal, so that whatever is said to be slower by some factor at least is not. */
    private static Goal lowerEnds(int cells, int forks) {
        return goal(
                "a wrong \"at least … slower\", %d equal cells, %d forks".formatted(cells, forks),
                0,
                FIVE,
                new Truth(Collections.nCopies(cells, 0.0), Collections.nCopies(cells, 0.04), forks),
                (choice, _) -> choice.slower().values().stream().anyMatch(bounds -> bounds.low() > 1));
    }

    private static Goal regretAtMost(double most, int forks) {
        return goal(
                String.format(Locale.ROOT, "the regret of a tour is at most %.0f%%, %d forks", 100 * most, forks),
                0.5,
                1,
                tour(forks),
                (choice, _) -> choice.regret() <= 1 + most);
    }

    /**
     * The quartiles of the number that is printed, if it is. With 12 forks half of such runs settle: found by 400 simulated ones of
     * each number.
     */
    private static Goal forksNeeded() {
        var name = "the forks needed are 0.7 to 1.5 times as many as needed: a tour, 5 forks";
        return new Goal(
                name,
                0.5,
                1,
                runs -> {
                    var random = Goals.random(name);
                    return Rate.of(runs, () -> saysEnough(tour(5).measured(random), 12));
                },
                20);
    }

    private static boolean saysEnough(Family family, int needed) {
        if (family.raceIsOver(Choice.SMALL_REGRET)) {
            return true; // and nothing is printed
        }
        var forks = family.outlook(Choice.SMALL_REGRET).orElseThrow().toSettle();
        return forks.isPresent() && forks.getAsInt() >= 0.7 * needed && forks.getAsInt() <= 1.5 * needed;
    }

    private static Goal goal(String name, double low, double high, Truth truth, BiPredicate<Choice, Truth> judge) {
        return new Goal(
                name,
                low,
                high,
                runs -> {
                    var random = Goals.random(name);
                    return Rate.of(
                            runs,
                            () -> judge.test(truth.measured(random).choice().orElseThrow(), truth));
                },
                truth.slower().size() == 2 ? 1 : 10);
    }
}
