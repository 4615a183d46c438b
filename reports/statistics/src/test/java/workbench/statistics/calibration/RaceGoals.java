package workbench.statistics.calibration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import workbench.statistics.Choice;
import workbench.statistics.Family;
import workbench.statistics.Fork;
import workbench.statistics.Looks;
import workbench.statistics.Sample;

/** What a race finds, how often that is wrong, and how many forks it takes. */
final class RaceGoals {

    private static final Looks LOOKS = Looks.at(Looks.OF_A_RACE.toArray(Integer[]::new));

    private static final double FIVE = 0.06;

    /** How many times as long as one look at a pair a race takes. */
    private static final int COST = 40;

    /** The factorisation of the tour whose result the README shows. */
    private static final Truth README_TOUR = new Truth(
            Shape.NORMAL,
            Stream.of(1.0, 1.036, 1.057, 1.284, 1.331, 1.939).map(Math::log).toList(),
            List.of(0.017, 0.028, 0.022, 0.084, 0.086, 0.020));

    private RaceGoals() {}

    /** How the forks of a cell scatter around its mean, with a standard deviation of one. */
    private enum Shape {
        NORMAL {
            @Override
            double next(RandomGenerator random) {
                return random.nextGaussian();
            }
        },
        /** Three in ten are slower. */
        BIMODAL {
            @Override
            double next(RandomGenerator random) {
                return (random.nextDouble() < 0.3 ? 0.7 : -0.3) / Math.sqrt(0.22) + 0.2 * random.nextGaussian();
            }
        },
        SKEWED {
            @Override
            double next(RandomGenerator random) {
                return random.nextExponential() - 1;
            }
        };

        abstract double next(RandomGenerator random);
    }

    /**
     * What is true of the cells of a race.
     *
     * @param slower how much slower each is than the first, on the logarithmic scale
     * @param deviations the standard deviation of the forks of each, likewise
     */
    private record Truth(Shape shape, List<Double> slower, List<Double> deviations) {

        Fork fork(int cell, int round, RandomGenerator random) {
            var value = Math.exp(slower.get(cell) + deviations.get(cell) * shape.next(random));
            return new Fork(round, value, List.of(value));
        }
    }

    /** How a race ended. */
    private record Finish(Truth truth, Choice choice, Set<Integer> out, int forks) {

        /** Whether the winner is the fastest, or costs no more than was said. */
        boolean right() {
            return Math.exp(truth.slower().get(choice.chosen())) <= choice.regret() + 1e-12;
        }
    }

    private static Finish race(Truth truth, RandomGenerator random) {
        var forks = new ArrayList<List<Fork>>();
        var racing = new TreeSet<Integer>();
        for (var cell = 0; cell < truth.slower().size(); cell++) {
            forks.add(new ArrayList<>());
            racing.add(cell);
        }
        var family = Family.of(List.of(Sample.ofValues()), LOOKS);
        var round = 1;
        for (var look : LOOKS.forks()) {
            for (; round <= look; round++) {
                for (var cell : racing) {
                    forks.get(cell).add(truth.fork(cell, round, random));
                }
            }
            family = Family.of(forks.stream().map(Sample::new).toList(), LOOKS);
            if (family.raceIsOver(Choice.SMALL_REGRET)) {
                break;
            }
            racing.removeAll(family.out());
        }
        return new Finish(
                truth,
                family.choice().orElseThrow(),
                family.out(),
                forks.stream().mapToInt(List::size).sum());
    }

    static List<Goal> all() {
        var goals = new ArrayList<Goal>();
        for (var shape : Shape.values()) {
            goals.add(falseFastest(shape, "six equal cells", Collections.nCopies(6, 0.04)));
            goals.add(falseFastest(shape, "two equal cells, deviations 1 and 6%", List.of(0.01, 0.06)));
            for (var slower : List.of(0.002, 0.031)) {
                goals.add(right(shape, rivals(shape, slower, 0.04, 0.04), slower, "4%"));
                goals.add(bestLeaves(shape, slower));
            }
            goals.add(right(shape, rivals(shape, 0.031, 0.06, 0.02), 0.031, "6%, of the others 2%"));
        }
        goals.add(length("one of six 10% faster, deviation 3%", 40, rivals(Shape.NORMAL, Math.log(1.1), 0.03, 0.03)));
        goals.add(length("one of six 10% faster, deviation 5%", 60, rivals(Shape.NORMAL, Math.log(1.1), 0.05, 0.05)));
        goals.add(length("means and deviations of the README's tour", 70, README_TOUR));
        goals.add(length(
                "means and deviations of a tour on a busier machine",
                80,
                new Truth(Shape.NORMAL, ChoiceGoals.SLOWER_IN_A_TOUR, ChoiceGoals.DEVIATIONS_IN_A_TOUR)));
        return goals;
    }

    /** Five rivals of one cell. */
    private static Truth rivals(Shape shape, double slower, double best, double others) {
        var means = new ArrayList<>(Collections.nCopies(6, slower));
        means.set(0, 0.0);
        var deviations = new ArrayList<>(Collections.nCopies(6, others));
        deviations.set(0, best);
        return new Truth(shape, means, deviations);
    }

    private static Goal falseFastest(Shape shape, String cells, List<Double> deviations) {
        var truth = new Truth(shape, Collections.nCopies(deviations.size(), 0.0), deviations);
        return goal(
                "false \"is the fastest\" in a race, %s: %s".formatted(cells, words(shape)),
                0,
                FIVE,
                truth,
                finish -> finish.choice().verified());
    }

    private static Goal right(Shape shape, Truth truth, double slower, String deviation) {
        return goal(
                "the regret at the end of a race is at most what is said: five rivals %.1f%% slower, deviation %s: %s"
                        .formatted(100 * slower, deviation, words(shape)),
                1 - FIVE,
                1,
                truth,
                Finish::right);
    }

    private static Goal bestLeaves(Shape shape, double slower) {
        return goal(
                "the best leaves a race, five rivals %.1f%% slower: %s".formatted(100 * slower, words(shape)),
                0,
                FIVE,
                rivals(shape, slower, 0.04, 0.04),
                finish -> finish.out().contains(0));
    }

    private static Goal length(String name, int most, Truth truth) {
        return goal(
                "a race takes at most %d forks: %s".formatted(most, name),
                0.5,
                1,
                truth,
                finish -> finish.forks() <= most);
    }

    private static Goal goal(String name, double low, double high, Truth truth, Predicate<Finish> judge) {
        return new Goal(
                name,
                low,
                high,
                runs -> {
                    var random = Goals.random(name);
                    return Rate.of(runs, () -> judge.test(race(truth, random)));
                },
                COST);
    }

    private static String words(Shape shape) {
        return shape.name().toLowerCase(Locale.ROOT);
    }
}
