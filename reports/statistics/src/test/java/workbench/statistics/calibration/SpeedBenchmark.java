package workbench.statistics.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import workbench.statistics.Circumstances;
import workbench.statistics.Estimates;
import workbench.statistics.Family;
import workbench.statistics.Fork;
import workbench.statistics.Looks;
import workbench.statistics.Sample;
import workbench.statistics.Sentences;
import workbench.statistics.stability.Outliers;
import workbench.statistics.stability.RunDrift;
import workbench.statistics.stability.TrustSentences;
import workbench.statistics.stability.WindowDrift;

/**
 * How long the analysis of 200 cells with 10 forks of 20 iterations takes in a fresh JVM with 512 MB, all that a report asks
 * for: as one slice (19,900 comparisons), and as slices of 20 and of 5. Prints; a figure of a shared machine proves nothing.
 */
@EnabledIfSystemProperty(named = "speed", matches = "true")
class SpeedBenchmark {

    private static final int CELLS = 200;

    @Test
    void inFreshJvms() throws Exception {
        for (var cellsPerSlice : List.of(CELLS, 20, 5)) {
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var started = System.nanoTime();
            var child = new ProcessBuilder(
                            java,
                            "-Xmx512m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            SpeedBenchmark.class.getName(),
                            Integer.toString(cellsPerSlice))
                    .inheritIO()
                    .start();
            assertThat(child.waitFor()).isZero();
            System.out.printf("  %d ms with the start of the JVM%n", (System.nanoTime() - started) / 1_000_000);
        }
    }

    /** The analysis; the argument is the number of cells in a slice. */
    public static void main(String[] arguments) {
        var cellsPerSlice = Integer.parseInt(arguments[0]);
        var samples = samples();
        var started = System.nanoTime();
        var characters = 0;
        for (var first = 0; first < CELLS; first += cellsPerSlice) {
            characters += slice(samples.subList(first, first + cellsPerSlice));
        }
        characters += run(samples);
        System.out.printf(
                "%d cells in slices of %d: %d ms, %d characters of sentences%n",
                CELLS, cellsPerSlice, (System.nanoTime() - started) / 1_000_000, characters);
    }

    private static int slice(List<Sample> samples) {
        var family = Family.of(samples, Looks.at(5, 10)).confirmedBy(without(samples, 3), "the repeated round decides");
        var text = new StringBuilder();
        for (var cell = 0; cell < samples.size(); cell++) {
            text.append(family.ranks().get(cell)).append(family.letters().get(cell));
            text.append(family.settled(cell, 0.02));
        }
        for (var other = 1; other < samples.size(); other++) {
            text.append(Sentences.comparison(family, 0, "a", other, "b", Circumstances.NONE));
        }
        return text.length();
    }

    private static int run(List<Sample> samples) {
        var text = new StringBuilder();
        for (var sample : samples) {
            text.append(Estimates.of(sample, 0.95))
                    .append(TrustSentences.drift(WindowDrift.of(sample)))
                    .append(TrustSentences.outliers(Outliers.of(sample)));
        }
        var logs = samples.stream().flatMapToDouble(sample -> Arrays.stream(sample.logs()));
        var cells = IntStream.range(0, 10 * CELLS).map(i -> i / 10);
        text.append(
                TrustSentences.run(RunDrift.of(logs.toArray(), cells.toArray()).orElseThrow()));
        return text.append(TrustSentences.iterations(samples, 6, 1)).length();
    }

    private static List<Sample> without(List<Sample> samples, int round) {
        return samples.stream()
                .map(sample -> new Sample(sample.forks().stream()
                        .filter(fork -> fork.round() != round)
                        .toList()))
                .toList();
    }

    /** Cells that follow each other at half a percent, so that many can be told apart and many cannot. */
    private static List<Sample> samples() {
        var random = new Random(1);
        return IntStream.range(0, CELLS)
                .mapToObj(cell -> new Sample(IntStream.rangeClosed(1, 10)
                        .mapToObj(round -> fork(round, 0.005 * cell + 0.03 * random.nextGaussian(), random))
                        .toList()))
                .toList();
    }

    private static Fork fork(int round, double log, Random random) {
        var iterations = IntStream.range(0, 20)
                .mapToObj(_ -> 1e6 * Math.exp(log + 0.01 * random.nextGaussian()))
                .toList();
        return new Fork(
                round,
                iterations.stream().mapToDouble(Double::doubleValue).average().orElseThrow(),
                iterations);
    }
}
