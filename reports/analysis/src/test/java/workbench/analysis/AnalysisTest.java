package workbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import workbench.analysis.cell.FailedFork;
import workbench.analysis.cell.Status;
import workbench.analysis.scaling.Scaling;
import workbench.analysis.slice.Slice;
import workbench.analysis.slice.SliceVerdict;
import workbench.analysis.slice.Standing;
import workbench.analysis.trust.Caveat;
import workbench.results.Failure;
import workbench.results.Journal;
import workbench.results.testkit.CellPlan;
import workbench.results.testkit.SyntheticRun;
import workbench.results.testkit.SyntheticRuns;
import workbench.statistics.RankInterval;
import workbench.statistics.scaling.ScalabilityFit;

/** Slices and standings. */
class AnalysisTest {

    @Test
    void cellsOfEqualWorkloadAndWidthFormASlice() {
        assertThat(Analysis.of(SyntheticRuns.tour()).slices())
                .extracting(Slice::id, slice -> slice.workload().label(), Slice::width)
                .containsExactly(
                        tuple("s1-factor-w2", "factor:numbers=50000", 2),
                        tuple("s2-download-w8", "download:images=52", 8));
    }

    @Test
    void aBaselineStandsInEverySliceOfItsWorkload() {
        var slices = Analysis.of(SyntheticRuns.scaling()).slices();

        assertThat(slices).extracting(Slice::width).containsExactly(1, 2, 4, 8, 16);
        assertThat(slices).allSatisfy(slice -> assertThat(names(slice)).contains("sequential"));
    }

    @Test
    void aWorkloadWithBaselinesAloneHasASlice() {
        var slice = only(SyntheticRuns.alone());

        assertThat(slice.width()).isEqualTo(1);
        assertThat(slice.verdict()).isInstanceOf(SliceVerdict.Alone.class);
    }

    @Test
    void argumentsSeparateSlicesEvenWhereLabelsAgree() {
        var journal = SyntheticRun.seeded(1)
                .cell("factor:numbers=5", "a", 2, c -> {})
                .cell("factor:numbers=6", "a", 2, c -> {})
                .journal();

        assertThat(Analysis.of(journal).slices()).hasSize(2);
    }

    @Test
    void rankedCellsStandByEstimateAndOthersAfterThem() {
        var slice = Analysis.of(SyntheticRuns.tour()).slices().getFirst();

        assertThat(names(slice))
                .containsExactly(
                        "fork-join",
                        "platform-threads",
                        "parallel-streams",
                        "multi-process",
                        "virtual-threads",
                        "sequential",
                        "parallel-streams:pool=common");
        var beside = slice.standings().getLast();
        assertThat(beside.status()).isEqualTo(Status.BESIDE);
        assertThat(beside.rank()).isEmpty();
        assertThat(beside.toBest()).isEmpty();
        assertThat(beside.measurement().steady()).isPresent();
    }

    @Test
    void theValueOfAForkIsItsTimeDividedByItsJobs() {
        var fork = SyntheticRuns.small().forks().getFirst();
        var nanos = fork.iterations().stream().mapToLong(i -> i.nanos()).sum();
        var jobs = fork.iterations().stream().mapToLong(i -> i.jobs()).sum();

        var sample =
                standing(only(SyntheticRuns.small()), "fork-join").measurement().sample();

        assertThat(sample.forks().getFirst().value()).isEqualTo((double) nanos / jobs);
    }

    @Test
    void oneFailedForkTakesACellOutOfTheRanking() {
        var slice = only(SyntheticRuns.troubled());
        var hangs = standing(slice, "hangs");

        assertThat(hangs.status()).isEqualTo(Status.FAILED);
        assertThat(hangs.rank()).isEmpty();
        assertThat(hangs.measurement().steady()).isEmpty();
        assertThat(hangs.measurement().cold()).isEmpty();
        assertThat(hangs.measurement().failures()).hasSize(1);
    }

    @Test
    void ranksAreGivenAmongThoseWithATime() {
        var slice = only(SyntheticRuns.troubled());

        assertThat(standing(slice, "fork-join").rank()).contains(new RankInterval(1, 1));
        assertThat(standing(slice, "sequential").rank()).contains(new RankInterval(2, 2));
    }

    @Test
    void resultsThatDifferFromTheBaselineAreAFailure() {
        var differs = standing(only(SyntheticRuns.troubled()), "differs");

        assertThat(differs.status()).isEqualTo(Status.FAILED);
        assertThat(differs.measurement().failures())
                .extracting(FailedFork::kind)
                .containsOnly(Failure.Kind.WRONG_RESULT);
    }

    @Test
    void aCellThatCannotRunIsShownWithoutATime() {
        var python = standing(only(SyntheticRuns.troubled()), "python");

        assertThat(python.status()).isEqualTo(Status.UNAVAILABLE);
        assertThat(python.rank()).isEmpty();
    }

    @Test
    void theFloorMayBeAShareOfTheBaseline() {
        var slice = Analysis.of(SyntheticRuns.tour()).slices().getFirst();
        var sequential = standing(slice, "sequential").measurement().steady().orElseThrow();
        var streams = standing(slice, "parallel-streams").measurement();

        assertThat(streams.floor()).hasValueCloseTo(sequential.value() / 2, within(1e-6));
        assertThat(standing(slice, "sequential").measurement().floor())
                .as("a time is no floor of itself")
                .isEmpty();
        assertThat(streams.efficiency())
                .hasValueCloseTo(
                        sequential.value() / 2 / streams.steady().orElseThrow().value(), within(1e-12));
    }

    @Test
    void whoBeatsTheFloorShowsThatItIsWrong() {
        var journal = SyntheticRun.seeded(1)
                .cell("factor:n=1", "sequential", 1, c -> c.millis(100).baseline())
                .cell("factor:n=1", "near", 2, c -> c.millis(49.9).floorShare(.5))
                .cell("factor:n=1", "below", 2, c -> c.millis(20).floorShare(.5))
                .cell("factor:n=1", "above", 2, c -> c.millis(60).floorShare(.5))
                .journal();
        var analysis = Analysis.of(journal);
        var slice = analysis.slices().getLast();

        assertThat(standing(slice, "below").measurement().belowFloor()).isTrue();
        assertThat(standing(slice, "below").measurement().efficiency()).isEmpty();
        assertThat(standing(slice, "near").measurement().belowFloor()).isFalse();
        assertThat(standing(slice, "near").measurement().efficiency().orElseThrow())
                .isBetween(.9, 1.0);
        assertThat(standing(slice, "above").measurement().efficiency().orElseThrow())
                .isBetween(.7, .95);
        assertThat(analysis.caveats())
                .filteredOn(Caveat.FloorBeaten.class::isInstance)
                .singleElement()
                .isEqualTo(new Caveat.FloorBeaten(slice, List.of(standing(slice, "below"))));
    }

    @Test
    void aTimeWithinItsScatterOfTheFloorIsAtTheFloor() {
        var journal = SyntheticRun.seeded(4)
                .cell("download:n=1", "fast", 2, c -> c.millis(99).noise(.05).floorMillis(100))
                .cell("download:n=1", "fixed", 2, c -> c.millis(95).noise(.001).floorMillis(100))
                .journal();
        var slice = only(journal);
        var fast = standing(slice, "fast").measurement();

        assertThat(fast.steady().orElseThrow().value()).isLessThan(100e6);
        assertThat(fast.efficiency()).hasValue(1);
        assertThat(standing(slice, "fixed").measurement().efficiency()).isEmpty();
    }

    @Test
    void aShareIsOneOfTheBaselineInTheSameJvm() {
        var journal = SyntheticRun.seeded(1)
                .cell(
                        "factor:n=1",
                        "sequential",
                        1,
                        c -> c.millis(400).baseline().variant("interpreted"))
                .cell(
                        "factor:n=1",
                        "sequential",
                        1,
                        c -> c.millis(100).baseline().variant("plain"))
                .cell(
                        "factor:n=1",
                        "fork-join",
                        2,
                        c -> c.millis(51).floorShare(.5).variant("plain"))
                .journal();

        assertThat(standing(Analysis.of(journal).slices().getLast(), "fork-join")
                        .measurement()
                        .efficiency()
                        .orElseThrow())
                .isBetween(.9, 1.0);
    }

    @Test
    void theIdealFollowsTheFloor() {
        var run = SyntheticRun.seeded(1)
                .cell("factor:n=1", "sequential", 1, c -> c.millis(100).baseline());
        for (var width : List.of(1, 2, 4)) {
            run.cell(
                    "factor:n=1",
                    "fork-join",
                    width,
                    c -> c.millis(110.0 / Math.min(2, width)).floorShare(1.0 / Math.min(2, width)));
        }

        assertThat(Analysis.of(run.journal()).scalings().getFirst().ideal())
                .extracting(Scaling.Point::width, point -> Math.round(100 * point.speedUp()))
                .containsExactly(tuple(1, 100L), tuple(2, 200L), tuple(4, 200L));
    }

    @Test
    void withoutABaselineTheIdealIsOverTheLowestFloorAndABeatenFloorHasNone() {
        var run = SyntheticRun.seeded(1);
        for (var width : List.of(2, 4, 8, 16)) {
            run.cell(
                    "download:n=1",
                    "one",
                    width,
                    c -> c.millis(width == 8 ? 10 : 130.0 / width).floorMillis(120.0 / Math.min(8, width)));
        }

        assertThat(Analysis.of(run.journal()).scalings().getFirst().ideal())
                .extracting(Scaling.Point::width, point -> Math.round(100 * point.speedUp()))
                .containsExactly(tuple(2, 100L), tuple(4, 200L));
    }

    @Test
    void withoutABaselineAShareSaysNothing() {
        var journal = SyntheticRun.seeded(1)
                .cell("factor:n=1", "fork-join", 2, c -> c.floorShare(.5))
                .journal();

        assertThat(standing(only(journal), "fork-join").measurement().floor()).isEmpty();
    }

    @Test
    void optionsOfTheJvmTellNamesakesApart() {
        var journal = SyntheticRun.seeded(1)
                .cell("factor:n=1", "fork-join", 2, c -> c.jvm("-Xmx1g"))
                .cell("factor:n=1", "fork-join", 2, c -> c.jvm("-Xmx1g", "-XX:+UseZGC"))
                .journal();

        assertThat(names(only(journal))).containsExactlyInAnyOrder("fork-join [plain JVM]", "fork-join [-XX:+UseZGC]");
    }

    @Test
    void jvmsTellNamesakesApartByName() {
        var journal = SyntheticRun.seeded(1)
                .cell("factor:n=1", "fork-join", 2, c -> c.jvm("-Xmx1g").variant("default"))
                .cell(
                        "factor:n=1",
                        "fork-join",
                        2,
                        c -> c.jvm("-Xmx1g", "-XX:+UseZGC").variant("zgc"))
                .cell("factor:n=1", "platform-threads", 2, c -> c.variant("zgc"))
                .journal();

        assertThat(names(only(journal)))
                .containsExactlyInAnyOrder("fork-join [default]", "fork-join [zgc]", "platform-threads");
    }

    @Test
    void aRunThatHasJustBegunGivesWhatCanBeSaid() {
        var analysis = Analysis.of(SyntheticRuns.partial());
        var slice = analysis.slices().getFirst();

        assertThat(slice.verdict())
                .isInstanceOfSatisfying(
                        SliceVerdict.TooFewForks.class,
                        few -> assertThat(few.forks()).isEqualTo(1));
        assertThat(standing(slice, "virtual-threads").status()).isEqualTo(Status.PENDING);
        assertThat(analysis.caveats()).contains(new Caveat.CutShort(3, 15));
    }

    @Test
    void whatForksByItselfIsLabelled() {
        var analysis = Analysis.of(SyntheticRun.seeded(1)
                .cell("sort", "fork-join", 2, CellPlan::forkingItself)
                .cell("factor:n=1", "fork-join", 2, c -> {})
                .journal());

        assertThat(analysis.slices()).extracting(Slice::isWidthEnforced).containsExactly(false, true);
        assertThat(analysis.caveats()).contains(new Caveat.WidthNotEnforced("sort"));
    }

    @Test
    void aRunWithoutForksOrCellsIsNoError() {
        var none = SyntheticRun.seeded(1)
                .cell("factor:n=1", "fork-join", 2, c -> c.done(0))
                .journal();

        assertThat(only(none).verdict()).isEqualTo(new SliceVerdict.Empty(Status.PENDING));
        assertThat(Analysis.of(SyntheticRun.seeded(1).journal()).slices()).isEmpty();
    }

    @Test
    void speedUpIsOverTheBaseline() {
        var scaling = Analysis.of(SyntheticRuns.scaling()).scalings().getFirst();
        var forkJoin = scaling.curves().getFirst();

        assertThat(scaling.reference()).contains("sequential");
        assertThat(forkJoin.points()).extracting(Scaling.Point::width).containsExactly(1, 2, 4, 8, 16);
        assertThat(forkJoin.points().getLast().speedUp()).isCloseTo(Math.pow(16, .95), within(.5));
        assertThat(forkJoin.points().getLast().interval()).isPresent();
    }

    @Test
    void theLawOfAStrategyIsFittedWhereThatIsPermitted() {
        assertThat(law(List.of(1, 2, 3, 4)))
                .isInstanceOfSatisfying(
                        ScalabilityFit.Fitted.class,
                        fit -> assertThat(fit.contention().value()).isBetween(.085, .11));
        assertThat(law(List.of(1, 2, 4))).isInstanceOf(ScalabilityFit.Refused.class);
        assertThat(law(List.of(1, 2, 4, 64))).isInstanceOf(ScalabilityFit.Refused.class);
    }

    /** The law of a strategy of which a tenth is serial. */
    private static ScalabilityFit law(List<Integer> widths) {
        var run = SyntheticRun.seeded(3).forks(10).cores(16);
        widths.forEach(width -> run.cell("factor:n=1", "fork-join", width, c -> c.millis(100 * (.1 + .9 / width))));
        return Analysis.of(run.journal())
                .scalings()
                .getFirst()
                .curves()
                .getFirst()
                .law();
    }

    @Test
    void oneWidthIsNoScaling() {
        assertThat(Analysis.of(SyntheticRuns.tour()).scalings()).isEmpty();
    }

    private static Slice only(Journal journal) {
        return Analysis.of(journal).slices().getFirst();
    }

    private static List<String> names(Slice slice) {
        return slice.standings().stream().map(Standing::name).toList();
    }

    private static Standing standing(Slice slice, String name) {
        return slice.standings().stream()
                .filter(standing -> standing.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
