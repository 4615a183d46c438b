package workbench.statistics.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** How measurements of the same code scatter. */
enum NoiseModel {
    /** Forks differ by 4.5%, their iterations, each resembling the last, by 1.4%. */
    FORK_DOMINATED {
        @Override
        List<Double> iterations(RandomGenerator random, int cell, int count) {
            return autoregressive(random, 0.045 * random.nextGaussian(), 0.014, count);
        }
    },
    /** Iterations differ by 4%, forks by 2%. */
    ITERATION_DOMINATED {
        @Override
        List<Double> iterations(RandomGenerator random, int cell, int count) {
            return independent(random, 0.02 * random.nextGaussian(), 0.04, count);
        }
    },
    /** The compiler decides: three forks in ten are 8% slower. */
    BIMODAL_FORKS {
        @Override
        List<Double> iterations(RandomGenerator random, int cell, int count) {
            var slower = random.nextDouble() < 0.3 ? 0.08 : 0;
            return independent(random, slower + 0.01 * random.nextGaussian(), 0.02, count);
        }
    },
    /** Forks are late by an exponential time of 3%, and one iteration in twenty takes up to twice as long. */
    SKEWED_WITH_SPIKES {
        @Override
        List<Double> iterations(RandomGenerator random, int cell, int count) {
            return independent(random, 0.03 * random.nextExponential(), 0.02, count).stream()
                    .map(value -> random.nextDouble() < 0.05 ? value * (1 + random.nextDouble()) : value)
                    .toList();
        }
    },
    /** The forks of every other cell scatter by 6%, those of the rest by 1%. */
    UNEQUAL_VARIANCES {
        @Override
        List<Double> iterations(RandomGenerator random, int cell, int count) {
            return independent(random, (cell % 2 == 0 ? 0.01 : 0.06) * random.nextGaussian(), 0.014, count);
        }
    };

    /** Times of the iterations of one fork, of code whose time is about 1. */
    abstract List<Double> iterations(RandomGenerator random, int cell, int count);

    private static List<Double> independent(RandomGenerator random, double fork, double deviation, int count) {
        return autoregressive(random, fork, deviation, count, 0);
    }

    private static List<Double> autoregressive(RandomGenerator random, double fork, double deviation, int count) {
        return autoregressive(random, fork, deviation, count, 0.3);
    }

    private static List<Double> autoregressive(
            RandomGenerator random, double fork, double deviation, int count, double memory) {
        var values = new ArrayList<Double>();
        var noise = deviation * random.nextGaussian();
        for (var i = 0; i < count; i++) {
            values.add(Math.exp(fork + noise));
            noise = memory * noise + Math.sqrt(1 - memory * memory) * deviation * random.nextGaussian();
        }
        return values;
    }
}
