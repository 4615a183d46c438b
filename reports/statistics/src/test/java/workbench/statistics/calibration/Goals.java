package workbench.statistics.calibration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import workbench.statistics.Comparison;
import workbench.statistics.Family;
import workbench.statistics.Looks;
import workbench.statistics.Verdict;
import workbench.statistics.calibration.SimulatedRun.Setting;

/** The targets of the analysis. */
final class Goals {

    static final long SEED = 20_261_123;

    private static final double MARGIN = Math.log(1.02);
    private static final List<Integer> FORKS = List.of(5, 10);

    private Goals() {}

    static List<Goal> all() {
        var goals = new ArrayList<Goal>();
        for (var noise : NoiseModel.values()) {
            for (var forks : FORKS) {
                goals.add(pair("false verdicts, equal cells", noise, forks, 0, 0, 0.065, Goals::different));
                goals.add(pair("interval covers the truth", noise, forks, 0.05, 0.93, 1, Goals::covered));
                goals.add(pair("false wins, truth exactly 2%", noise, forks, MARGIN, 0, 0.035, Goals::won));
            }
            goals.add(family(noise));
            goals.add(drift(noise, 2));
            goals.add(drift(noise, 6));
        }
        goals.add(Power.pair());
        goals.add(Power.family());
        goals.addAll(ChoiceGoals.all());
        goals.addAll(RaceGoals.all());
        goals.addAll(ScalabilityGoals.all());
        goals.addAll(GroupGoals.all());
        return goals;
    }

    /** A separate generator for each name, so that a goal's figure does not depend on the others. */
    static RandomGenerator random(String name) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(SEED + name.hashCode());
    }

    static boolean won(Comparison comparison) {
        return comparison.verdict() == Verdict.WIN;
    }

    private static boolean different(Comparison comparison) {
        return comparison.verdict() == Verdict.WIN || comparison.verdict() == Verdict.LEAN;
    }

    private static boolean covered(Comparison comparison) {
        return comparison.interval().orElseThrow().contains(Math.exp(-0.05));
    }

    private interface Judge {
        boolean test(Comparison comparison);
    }

    private static Goal pair(
            String what, NoiseModel noise, int forks, double slower, double low, double high, Judge judge) {
        var name = "%s: %s, %d forks".formatted(what, words(noise), forks);
        var setting = new Setting(noise, List.of(0.0, slower), one(forks), 0);
        return new Goal(
                name,
                low,
                high,
                runs -> {
                    var random = random(name);
                    return Rate.of(runs, () -> judge.test(last(setting, random).comparison(0, 1)));
                },
                1);
    }

    /** Any wrong verdict on any pair of six equal cells at any of four looks. */
    private static Goal family(NoiseModel noise) {
        var name = "any false verdict, six equal cells, four looks: " + words(noise);
        var setting = new Setting(noise, Collections.nCopies(6, 0.0), Looks.at(5, 10, 20, 40), 0);
        return new Goal(
                name,
                0,
                0.05,
                runs -> {
                    var random = random(name);
                    return Rate.of(
                            runs,
                            () -> SimulatedRun.perform(setting, random).stream().anyMatch(Goals::anyDifferent));
                },
                60);
    }

    private static Goal drift(NoiseModel noise, int cells) {
        var name = "any false verdict, %d equal cells, ten rounds, 6%% drift: %s".formatted(cells, words(noise));
        var setting = new Setting(noise, Collections.nCopies(cells, 0.0), one(10), 0.06);
        return new Goal(
                name,
                0,
                0.06,
                runs -> {
                    var random = random(name);
                    return Rate.of(runs, () -> anyDifferent(last(setting, random)));
                },
                cells == 2 ? 1 : 10);
    }

    static Looks one(int forks) {
        return new Looks(List.of(forks), List.of(0.05));
    }

    static Family last(Setting setting, RandomGenerator random) {
        return SimulatedRun.perform(setting, random).getLast();
    }

    static boolean anyDifferent(Family family) {
        return any(family, Goals::different);
    }

    static boolean anyVerdict(Family family) {
        return any(family, comparison -> comparison.verdict() != Verdict.INCONCLUSIVE);
    }

    private static boolean any(Family family, Judge judge) {
        for (var a = 0; a < family.samples().size(); a++) {
            for (var b = a + 1; b < family.samples().size(); b++) {
                if (judge.test(family.comparison(a, b))) {
                    return true;
                }
            }
        }
        return false;
    }

    static String words(NoiseModel noise) {
        return noise.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
