package workbench.site.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import workbench.analysis.Analysis;
import workbench.analysis.cell.Timeline;
import workbench.analysis.cell.Timeline.Traced;
import workbench.results.Journal;
import workbench.results.testkit.CellPlan;
import workbench.results.testkit.SyntheticRun;
import workbench.results.testkit.SyntheticRuns;

/** Every picture of every kind of run: nothing touches its edges, so nothing is cut, and its marks are there. */
class PicturesTest {

    static Stream<Journal> journals() {
        return Stream.of(SyntheticRuns.alone(), SyntheticRuns.troubled());
    }

    @ParameterizedTest
    @MethodSource("journals")
    void nothingIsCut(Journal journal) throws IOException {
        var analysis = Analysis.of(journal);
        for (var slice : analysis.slices()) {
            for (var picture : Pictures.of(slice, Palette.of(analysis))) {
                assertThat(picture.words().alt()).isNotBlank();
                assertWhole(picture);
            }
        }
    }

    @Test
    void timelinesAreNotCut() throws IOException {
        var analysis = Analysis.of(SyntheticRuns.crowd());
        var items = IntStream.range(0, 400)
                .mapToObj(i -> new Traced(i, "worker-" + i % 70, "fork", 1_000_000L * i, 1_000_000L * (i + 70)))
                .toList();
        var timelines = analysis.measurements().subList(0, 4).stream()
                .map(one -> Timeline.of(one, items))
                .toList();

        var pictures = Pictures.of(analysis.slices().getFirst(), timelines, Palette.of(analysis));

        assertThat(pictures).extracting(Picture::name).containsExactly("s1-factor-w4-timeline", "s1-factor-w4-latency");
        for (var picture : pictures) {
            assertWhole(picture);
        }
    }

    @Test
    void speedUpsAreNotCut() throws IOException {
        for (var model : List.of(Model.ONE, Model.SIX)) {
            for (var picture : Pictures.of(model.scaling(), model.palette())) {
                assertWhole(picture);
            }
        }
    }

    @Test
    void theEfficiencyIsTheFloorAsAShareOfTheTime() {
        var analysis = Analysis.of(SyntheticRuns.scaling());
        var scaling = analysis.scalings().getFirst();
        var shown = SpeedUps.efficiency(scaling).orElseThrow();

        assertThat(shown.curves())
                .isNotEmpty()
                .allSatisfy(curve -> assertThat(curve.points())
                        .hasSizeGreaterThan(1)
                        .allSatisfy(point -> {
                            var measured = analysis.measurements().stream()
                                    .filter(one -> one.name().equals(curve.name())
                                            && one.cell().width() == (int) point.x())
                                    .findFirst()
                                    .orElseThrow();
                            assertThat(point.speedUp() / 100)
                                    .isCloseTo(measured.efficiency().orElseThrow(), within(0.02));
                        }));
        assertThat(shown.first().gauge()).as("in the picture, too").isEqualTo(SpeedUps.Gauge.PERCENT);
        assertThat(shown.words().title()).containsPattern(" uses \\d+ % of what is possible at width \\d+");
    }

    /** At capacity the latency is the objective, and at twice the rate it is four times that. */
    @Test
    void aSearchIsShownAsLatencyOverTheRate() throws IOException {
        var analysis = Analysis.of(SyntheticRuns.capacity());
        var slice = analysis.slices().getFirst();
        var shown = SpeedUps.byRate(slice).orElseThrow();
        var pictures = Pictures.of(slice, Palette.of(analysis));

        assertThat(pictures)
                .extracting(Picture::name)
                .containsExactly(slice.id() + "-time", slice.id() + "-ratio", shown.name());
        assertWhole(pictures.getLast());
        assertThat(shown.ideal()).extracting(SpeedUps.PlottedPoint::speedUp).containsOnly(1.0);
        for (var curve : shown.curves()) {
            var gap = slice.measured().stream()
                    .filter(one -> one.name().equals(curve.name()))
                    .findFirst()
                    .orElseThrow()
                    .measurement()
                    .steady()
                    .orElseThrow();
            assertThat(curve.points())
                    .filteredOn(point -> point.x() == 400)
                    .singleElement()
                    .satisfies(point -> assertThat(point.speedUp())
                            .isCloseTo(Math.pow(400 * gap.value() / 1e9, 2), withinPercentage(10)));
        }
        assertThat(SpeedUps.byRate(Analysis.of(SyntheticRuns.service()).slices().getFirst()))
                .isEmpty();
    }

    @Test
    void speedUpsOfSeveralLanguagesAreNotCut() throws IOException {
        var analysis = Analysis.of(SyntheticRuns.languages());

        var pictures = Pictures.of(analysis.shapes().getFirst(), Palette.of(analysis));

        assertThat(pictures).hasSize(1);
        assertWhole(pictures.getFirst());
    }

    @Test
    void picturesOfTheArticleAreNotCut() throws IOException {
        var analysis = Analysis.of(SyntheticRuns.article());

        var pictures = Pictures.of(analysis.conclusion().orElseThrow(), Palette.of(analysis));

        assertThat(pictures).extracting(Picture::name).containsExactly("article-threads", "article-growth");
        for (var picture : pictures) {
            assertWhole(picture);
        }
    }

    @Test
    void languagesOverNoBaselineHaveNoPicture() {
        var analysis = Analysis.of(SyntheticRun.seeded(1)
                .cell("w", "sequential", 1, CellPlan::baseline)
                .cell("w", "cpython-threads", 2, c -> c.language("cpython"))
                .journal());

        assertThat(Pictures.of(analysis.shapes().getFirst(), Palette.of(analysis)))
                .isEmpty();
    }

    private static void assertWhole(Picture picture) throws IOException {
        for (Map.Entry<Theme, byte[]> entry : picture.images().entrySet()) {
            var image = ImageIO.read(new ByteArrayInputStream(entry.getValue()));
            assertThat(image.getWidth()).isEqualTo(2 * Picture.WIDTH);
            assertThat(image.getHeight()).isEqualTo(2 * picture.height());
            assertThat(inked(image, entry.getKey().ground(), 8))
                    .as("ink in the margin of %s", picture.file(entry.getKey()))
                    .isZero();
            assertThat(inked(image, entry.getKey().ground(), Integer.MAX_VALUE))
                    .as("share of ink in %s", picture.file(entry.getKey()))
                    .isBetween(0.01, 0.6);
            assertThat(entry.getValue().length).isLessThan(300_000);
        }
    }

    /** The share of the pixels within this margin that differ from the background. */
    private static double inked(BufferedImage image, Color ground, int margin) {
        var width = image.getWidth();
        var height = image.getHeight();
        var pixels = image.getRGB(0, 0, width, height, null, 0, width);
        return IntStream.range(0, pixels.length)
                .filter(i -> Math.min(
                                Math.min(i % width, width - 1 - i % width), Math.min(i / width, height - 1 - i / width))
                        < margin)
                .map(i -> pixels[i] == ground.getRGB() ? 0 : 1)
                .average()
                .orElseThrow();
    }
}
