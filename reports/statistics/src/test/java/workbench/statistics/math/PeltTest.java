package workbench.statistics.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class PeltTest {

    /**
     * The flow of the Nile at Aswan from 1871 to 1970 (Cobb 1978; R's data set {@code Nile}). Its one change comes after the
     * 28th year, 1898, when the dam was begun: so Cobb 1978, and R's package changepoint ({@code cpts(cpt.mean(Nile))} is 28).
     */
    private static final double[] NILE = {
        1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140,
        1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969,
        831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759,
        781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890,
        744, 749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740
    };

    @Test
    void findsTheChangeOfTheNile() {
        assertThat(DoubleStream.of(NILE).limit(28).average())
                .hasValueCloseTo(1097.8, within(0.05)); // as R's users report
        assertThat(DoubleStream.of(NILE).skip(28).average()).hasValueCloseTo(850.0, within(0.05));
        assertThat(Pelt.changes(NILE, 3 * Math.log(100), 10)).containsExactly(28);
    }

    @Test
    void findsAChangeOfTheVarianceAlone() {
        var random = new Random(3);
        var values = DoubleStream.concat(
                        DoubleStream.generate(random::nextGaussian).limit(100),
                        DoubleStream.generate(() -> 10 * random.nextGaussian()).limit(100))
                .toArray();
        assertThat(Pelt.changes(values, 3 * Math.log(200), 2))
                .singleElement()
                .satisfies(change -> assertThat(change).isBetween(97, 103));
    }

    @Test
    void pruningNeverChangesTheCheapestSegmentation() {
        var random = new Random(11);
        for (var series = 0; series < 40; series++) {
            var values = new double[60];
            var level = 0.0;
            for (var i = 0; i < values.length; i++) {
                level = random.nextInt(15) == 0 ? 6 * random.nextGaussian() : level;
                values[i] = level + random.nextGaussian();
            }
            for (var shortest : List.of(2, 5)) {
                assertThat(Pelt.changes(values, 8, shortest)).isEqualTo(unpruned(values, 8, shortest));
            }
        }
    }

    @Test
    void answersShortAndConstantSeries() {
        assertThat(Pelt.changes(new double[] {}, 10, 2)).isEmpty();
        assertThat(Pelt.changes(new double[] {1, 2, 3}, 10, 2)).isEmpty();
        assertThat(Pelt.changes(new double[500], 10, 2)).isEmpty();
    }

    /** Optimal partitioning (Jackson et al. 2005), with the cost written out. */
    private static List<Integer> unpruned(double[] values, double penalty, int shortest) {
        var best = new double[values.length + 1];
        var path = new ArrayList<List<Integer>>();
        path.add(List.of());
        best[0] = -penalty;
        for (var end = 1; end <= values.length; end++) {
            best[end] = Double.POSITIVE_INFINITY;
            path.add(List.of());
            for (var start = 0; start <= end - shortest; start++) {
                var cost = best[start] + penalty + cost(values, start, end);
                if (cost < best[end]) {
                    best[end] = cost;
                    var changes = new ArrayList<>(path.get(start));
                    if (start > 0) {
                        changes.add(start);
                    }
                    path.set(end, changes);
                }
            }
        }
        return path.getLast();
    }

    private static double cost(double[] values, int start, int end) {
        var segment = java.util.Arrays.copyOfRange(values, start, end);
        var n = segment.length;
        return n * (Math.log(2 * Math.PI * Moments.of(segment).variance() * (n - 1) / n) + 1);
    }

    @Test
    void whatIsAddedToAllValuesChangesNothing() {
        var shifted = DoubleStream.of(NILE).map(value -> value + 1e12).toArray();
        assertThat(Pelt.changes(shifted, 3 * Math.log(100), 10)).containsExactly(28);
    }
}
