package workbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import workbench.analysis.cell.Measurement;
import workbench.analysis.cell.Status;
import workbench.analysis.conclusion.OwnCost;
import workbench.analysis.scaling.Scaling;
import workbench.analysis.scaling.Shapes;
import workbench.analysis.scaling.Shapes.ShapePoint;
import workbench.analysis.slice.Slice;
import workbench.analysis.slice.SliceVerdict;
import workbench.analysis.slice.Standing;
import workbench.analysis.slice.Twin;
import workbench.results.Question;
import workbench.results.testkit.Recorded;
import workbench.results.testkit.SyntheticRun;
import workbench.results.testkit.SyntheticRuns;

/** Strategies of several languages in one run. */
class LanguagesTest {

    private static final Analysis FOUND = Analysis.of(SyntheticRuns.languages());

    @Test
    void eachLanguageHasItsOwnSlicesWithItsOwnBaseline() {
        assertThat(FOUND.slices())
                .extracting(Slice::id, slice -> names(slice.standings()))
                .containsExactly(
                        tuple("s1-factor-java-w2", List.of("platform-threads", "sequential")),
                        tuple("s2-factor-java-w4", List.of("platform-threads", "sequential")),
                        tuple(
                                "s3-factor-cpython-w2",
                                List.of("cpython-processes", "cpython-sequential", "cpython-threads")),
                        tuple(
                                "s4-factor-cpython-w4",
                                List.of("cpython-processes", "cpython-sequential", "cpython-threads")));
    }

    @Test
    void aTimeIsHeldAgainstTheBaselineOfItsLanguage() {
        var threads = FOUND.slices().getLast().standings().getLast();

        assertThat(threads.toBaseline().orElseThrow().ratio()).isCloseTo(7200.0 / 6900, within(.05));
    }

    @Test
    void eachLanguageHasADecisionAmongItsOwn() {
        assertThat(FOUND.decisions())
                .extracting(decision -> decision.arena().language(), decision -> best(decision.verdict()))
                .containsExactly(
                        tuple(Optional.of("java"), "platform-threads"),
                        tuple(Optional.of("cpython"), "cpython-processes"));
        assertThat(FOUND.decisions().getFirst().standings()).hasSize(3);
    }

    @Test
    void aFloorIsAShareOfTheBaselineOfTheLanguage() {
        var processes = FOUND.slices().getLast().standings().getFirst();

        assertThat(processes.measurement().floor()).hasValueCloseTo(6900e6 / 2, within(150e6));
        assertThat(processes.measurement().belowFloor()).isFalse();
    }

    @Test
    void speedUpsAreOverTheBaselineOfTheLanguage() {
        assertThat(FOUND.scalings())
                .extracting(
                        Scaling::id,
                        Scaling::reference,
                        scaling -> scaling.curves().size())
                .containsExactly(
                        tuple("scaling-1", Optional.of("sequential"), 1),
                        tuple("scaling-2", Optional.of("cpython-sequential"), 2));
    }

    @Test
    void theShapesOfLanguagesStandBesideEachOther() {
        var shapes = FOUND.shapes().getFirst();

        assertThat(FOUND.shapes()).hasSize(1);
        assertThat(shapes.languages())
                .extracting(Shapes.LanguageShape::language)
                .containsExactly("java", "cpython");
        assertThat(shapes.languages().getFirst().byStrategy().keySet())
                .containsExactly("sequential", "platform-threads");
        var python = shapes.languages().getLast().byStrategy();
        assertThat(python.keySet()).containsExactly("cpython-sequential", "cpython-threads", "cpython-processes");
        assertThat(python.get("cpython-processes"))
                .extracting(ShapePoint::width)
                .containsExactly(2, 4);
        assertThat(python.get("cpython-processes"))
                .allSatisfy(point ->
                        assertThat(point.speedUp().orElseThrow().value()).isCloseTo(6900.0 / 3700, within(.1)));
    }

    @Test
    void aLanguageWithoutABaselineHasTimesAlone() {
        var journal = SyntheticRun.seeded(1)
                .cell("factor:n=1", "sequential", 1, c -> c.baseline())
                .cell("factor:n=1", "cpython-threads", 2, c -> c.language("cpython"))
                .journal();
        var python = Analysis.of(journal).shapes().getFirst().languages().getLast();

        assertThat(python.baseline()).isEmpty();
        assertThat(python.points())
                .singleElement()
                .satisfies(point -> assertThat(point.speedUp()).isEmpty());
    }

    @Test
    void whatIsMeasuredInOneLanguageHasNoShapes() {
        var journal = SyntheticRun.seeded(1)
                .cell("factor:n=1", "fork-join", 2, c -> {})
                .cell("factor:n=2", "fork-join", 2, c -> {})
                .cell(
                        "factor:n=2",
                        "cpython-threads",
                        2,
                        c -> c.language("cpython").unavailable("no python3"))
                .journal();

        assertThat(Analysis.of(journal).shapes()).isEmpty();
        assertThat(Analysis.of(SyntheticRuns.tour()).shapes()).isEmpty();
    }

    @Test
    void resultsMustBeEqualAcrossLanguages() {
        var journal = SyntheticRun.seeded(1)
                .cell(
                        "factor:n=1",
                        "cpython-sequential",
                        1,
                        c -> c.baseline().language("cpython").digest("d2"))
                .cell("factor:n=1", "sequential", 1, c -> c.baseline())
                .cell("factor:n=1", "fork-join", 2, c -> {})
                .cell("factor:n=1", "cpython-threads", 2, c -> c.language("cpython"))
                .journal();

        assertThat(Analysis.of(journal).measurements())
                .as("the result in Java is the reference, wherever it stands in the plan")
                .extracting(Measurement::name, Measurement::status)
                .containsExactly(
                        tuple("cpython-sequential", Status.FAILED),
                        tuple("sequential", Status.RANKED),
                        tuple("fork-join", Status.RANKED),
                        tuple("cpython-threads", Status.RANKED));
    }

    @Test
    void aTwinIsHeldAgainstItselfInItsLanguage() {
        var journal = Recorded.of(SyntheticRuns.languages())
                .again("c2", fork -> Recorded.marked(fork, true, false, false))
                .journal();

        assertThat(Analysis.of(journal).slices())
                .extracting(slice -> slice.twins().stream().map(Twin::name).toList())
                .containsExactly(List.of(), List.of(), List.of("cpython-sequential"), List.of("cpython-sequential"));
    }

    @Test
    void baselinesAloneHaveNoShapes() {
        var journal = SyntheticRun.seeded(21)
                .cell("w", "sequential", 1, cell -> cell.baseline())
                .cell("w", "cpython-sequential", 1, cell -> cell.baseline().language("cpython"))
                .journal();

        assertThat(Analysis.of(journal).shapes()).isEmpty();
    }

    @Test
    void whatAStrategyCostsIsBeyondTheBaselineOfItsLanguage() {
        var journal = SyntheticRun.seeded(1)
                .question(Question.COST)
                .cell("w", "sequential", 1, c -> c.millis(1).items(10).baseline())
                .cell(
                        "w",
                        "cpython-sequential",
                        1,
                        c -> c.millis(100).items(10).baseline().language("cpython"))
                .cell("w", "cpython-threads", 1, c -> c.millis(110).items(10).language("cpython"))
                .journal();

        assertThat(Analysis.of(journal).conclusion().orElseThrow()).isInstanceOfSatisfying(OwnCost.class, cost -> {
            assertThat(cost.rows())
                    .singleElement()
                    .satisfies(price ->
                            assertThat(price.extra().orElseThrow().nanos()).isCloseTo(1e6, within(4e5)));
        });
    }

    private static String best(SliceVerdict verdict) {
        return verdict.best().orElseThrow().name();
    }

    private static List<String> names(List<Standing> standings) {
        return standings.stream().map(Standing::name).toList();
    }
}
