package workbench.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import workbench.analysis.Analysis;
import workbench.analysis.scaling.Shapes;
import workbench.results.testkit.SyntheticRun;
import workbench.results.testkit.SyntheticRuns;

/** What is said where a run has several languages. */
class ShapeWordsTest {

    private static final Analysis FOUND = Analysis.of(SyntheticRuns.languages());

    private static final Shapes SHAPES = FOUND.shapes().getFirst();

    @Test
    void titlesSayTheLanguage() {
        assertThat(FOUND.slices())
                .extracting(SliceWords::title)
                .startsWith("factor:numbers=50000 in java · width 2")
                .endsWith("factor:numbers=50000 in cpython · width 4");
        assertThat(FOUND.decisions())
                .extracting(DecisionWords::title)
                .containsExactly(
                        "factor:numbers=50000 in java · widths 2, 4", "factor:numbers=50000 in cpython · widths 2, 4");
        assertThat(PictureWords.speedUp(FOUND.scalings().getLast()).subtitle())
                .startsWith("factor:numbers=50000 in cpython · ");
        assertThat(ShapeWords.title(SHAPES)).isEqualTo("factor:numbers=50000 in java and cpython");
    }

    @Test
    void noVerdictComparesLanguages() {
        assertThat(DecisionWords.sentence(FOUND.decisions().getFirst())).doesNotContain("cpython");
        assertThat(DecisionWords.sentence(FOUND.decisions().getLast()))
                .startsWith("Use cpython-processes at width ")
                .doesNotContain("platform-threads");
    }

    @Test
    void whatEachLanguageGainsIsSaid() {
        assertThat(ShapeWords.sentences(SHAPES))
                .matches("In java, platform-threads at width \\d reaches 1\\.9\\d*× over sequential\\. "
                        + "In cpython, cpython-processes at width \\d reaches 1\\.8\\d*× over cpython-sequential\\.");
        assertThat(ShapeWords.picture(SHAPES).title()).matches("java reaches 1\\.9\\d*×, cpython reaches 1\\.8\\d*×");
        assertThat(ShapeWords.picture(SHAPES).alt()).contains("cpython-threads at width 4: 0.9");
    }

    @Test
    void whatIsMissingIsSaid() {
        var journal = SyntheticRun.seeded(1)
                .cell("w", "sequential", 1, c -> c.baseline())
                .cell("w", "cpython-threads", 2, c -> c.language("cpython"))
                .journal();

        assertThat(ShapeWords.sentences(Analysis.of(journal).shapes().getFirst()))
                .isEqualTo(
                        "In java, nothing but sequential has a time. In cpython, there is no baseline to compare with.");
    }

    @Test
    void theTableHasAGroupForEachLanguageAndAColumnForEachWidth() {
        var table = ShapeTable.of(SHAPES);

        assertThat(table.columns()).containsExactly("Width 1", "Width 2", "Width 4");
        assertThat(table.groups())
                .extracting(ShapeTable.LanguageGroup::head)
                .containsExactly("java, over sequential", "cpython, over cpython-sequential");
        var baseline = table.groups().getLast().lines().getFirst();
        assertThat(baseline.name()).isEqualTo("cpython-sequential");
        assertThat(baseline.figures()).extracting(FigureTable.Figure::note).containsExactly("1×", "", "");
        assertThat(baseline.figures())
                .extracting(FigureTable.Figure::text)
                .satisfies(texts -> assertThat(texts.getFirst()).endsWith(" s"))
                .endsWith("–", "–");
        assertThat(table.groups()
                        .getLast()
                        .lines()
                        .getLast()
                        .figures()
                        .getLast()
                        .note())
                .matches("1\\.8\\d*× \\(1\\.\\d+–1\\.\\d+\\)");
    }
}
