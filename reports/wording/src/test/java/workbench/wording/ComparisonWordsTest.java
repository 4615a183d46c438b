package workbench.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import workbench.analysis.slice.Pairing;
import workbench.statistics.Family;
import workbench.statistics.Sample;

/** What is said about two cells, for each possible truth. */
class ComparisonWordsTest {

    private static final double[] STEPS = {-2, -1, 0, 1, 2};

    @Test
    void saysWhoWins() {
        assertThat(sentence(spread(100, 0.02), spread(131, 0.02)))
                .isEqualTo(
                        "fast is 1.31× as fast as slow (95 % CI 1.25–1.37, 5 forks each); WIN: at least 2 % faster; robust check agrees");
    }

    @Test
    void namesTheFasterFirst() {
        assertThat(words(Family.of(List.of(spread(131, 0.02), spread(100, 0.02)), 0.05), 0, "x", 1, "y"))
                .startsWith("y is 1.31× as fast as x");
    }

    @Test
    void saysHowManyComparisonsAreCorrectedFor() {
        var family = Family.of(List.of(spread(100, 0.01), spread(120, 0.01), spread(150, 0.01)), 0.05);
        assertThat(words(family, 0, "a", 2, "c"))
                .isEqualTo("a is 1.50× as fast as c (simultaneous 95 % CI 1.46–1.55, 5 forks each); "
                        + "WIN: at least 2 % faster, after correcting for 3 comparisons; robust check agrees");
    }

    @Test
    void saysThatItLeans() {
        assertThat(sentence(spread(100, 0.005), spread(102.5, 0.005)))
                .isEqualTo("fast is 1.025× as fast as slow (95 % CI 1.013–1.037, 5 forks each); "
                        + "LEAN: faster, but perhaps by less than 2 %; robust check agrees");
    }

    @Test
    void saysThatItIsATie() {
        assertThat(sentence(spread(100, 0.003), spread(100, 0.003)))
                .isEqualTo("TIE: fast and slow are equally fast within 2 % "
                        + "(fast is between 0.7 % slower and 0.7 % faster, 95 % CI, 5 forks each)");
        assertThat(sentence(spread(100, 0.001), spread(100.8, 0.001))).endsWith("; measurable difference of 0.8 %");
    }

    @Test
    void saysThatItCannotTell() {
        assertThat(sentence(spread(100, 0.02), spread(101.5, 0.02)))
                .matches(
                        "fast against slow: cannot tell: between 3 % slower and 6 % faster \\(95 % CI, 5 forks each\\); within 7 % of each other; "
                                + ">200 forks each would give an even chance of settling it to ±2 %");
        assertThat(sentence(spread(100, 0.02), spread(100, 0.02)))
                .endsWith("; about 21 forks each would give an even chance of settling it to ±2 %");
    }

    @Test
    void saysThatTheCorrectionIsWhatIsLacking() {
        var family = Family.of(List.of(spread(100, 0.01), spread(103, 0.01), spread(101, 0.03)), 0.05);
        assertThat(words(family, 0, "a", 1, "b"))
                .isEqualTo(
                        "a against b: cannot tell: between 0 % slower and 6 % faster (simultaneous 95 % CI, 5 forks each); within 7 % of each other; different on its own, "
                                + "but not after correcting for 3 comparisons; about 32 forks each would give an even chance of settling it to ±2 %");
    }

    @Test
    void saysThatForksAreMissing() {
        assertThat(sentence(Sample.ofValues(1, 2), Sample.ofValues(3, 4)))
                .isEqualTo("fast and slow: cannot tell: fewer than 5 forks");
    }

    @Test
    void saysWhenTheForksWereMeasured() {
        var family = Family.of(List.of(spread(100, 0.02), spread(131, 0.02)), 0.05);
        var pairing = new Pairing("fast", "slow", family.comparison(0, 1));

        assertThat(ComparisonWords.sentence(pairing, 1, "after 10 s warm-up"))
                .startsWith("fast is 1.31× as fast as slow (95 % CI 1.25–1.37, 5 forks each, after 10 s warm-up); ");
    }

    @Test
    void neverSaysSignificantNorABareMean() {
        var cells = List.of(spread(100, 0.02), spread(131, 0.02), spread(100.5, 0.001), spread(101, 0.03));
        var family = Family.of(cells, 0.05);
        for (var a = 0; a < cells.size(); a++) {
            for (var b = 0; b < a; b++) {
                assertThat(words(family, a, "x", b, "y"))
                        .contains("% CI")
                        .doesNotContain("significant")
                        .doesNotContain("mean");
            }
        }
    }

    private static String sentence(Sample fast, Sample slow) {
        return words(Family.of(List.of(fast, slow), 0.05), 0, "fast", 1, "slow");
    }

    private static String words(Family family, int a, String nameA, int b, String nameB) {
        return ComparisonWords.sentence(new Pairing(nameA, nameB, family.comparison(a, b)), family.comparisons(), "");
    }

    /** Five forks around {@code centre}, evenly spread on the logarithmic scale. */
    private static Sample spread(double centre, double step) {
        return Sample.ofValues(
                Arrays.stream(STEPS).map(i -> centre * Math.exp(i * step)).toArray());
    }
}
