package workbench.workload.download.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbench.parameter.UsageException;

@DisplayName("A set of images")
class ImageSetTest {

    private static final ImageSet IMAGES =
            new ImageSet(200, 1, Duration.ofMillis(100), Duration.ofMillis(270), 1024, 5000);

    @ParameterizedTest(name = "of {0} bytes")
    @CsvSource({"1024, 18", "1025, 18", "66000, 160", "66500, 160", "200000, 290", "3000000, 1100"})
    @DisplayName("holds pictures of the exact size that a reader of PNG decodes")
    void pictures(int size, int leastWidth) throws IOException {
        for (var seed = 1; seed <= 3; seed++) {
            var bytes = new ImageSet(3, seed, Duration.ZERO, Duration.ZERO, size, size).bytes(2);
            assertThat(bytes).hasSize(size);
            var picture = ImageIO.read(new ByteArrayInputStream(bytes));
            assertThat(picture.getWidth()).isGreaterThanOrEqualTo(leastWidth);
            assertThat(picture.getHeight()).isEqualTo((picture.getWidth() * 3 + 3) / 4);
            var colours = IntStream.range(0, picture.getWidth()).map(x -> picture.getRGB(x, x * 3 / 4));
            assertThat(colours.distinct().count())
                    .as("colours along a diagonal")
                    .isGreaterThan(10);
        }
    }

    @Test
    @DisplayName("holds different images, the same whenever asked")
    void distinct() {
        assertThat(contents(IMAGES).distinct()).hasSize(IMAGES.count());
        assertThat(contents(IMAGES)).containsExactlyElementsOf(contents(copy(1)).toList());
        assertThat(contents(IMAGES))
                .doesNotContainAnyElementsOf(contents(copy(2)).toList());
    }

    private static ImageSet copy(long seed) {
        return new ImageSet(
                IMAGES.count(), seed, IMAGES.latencyMin(), IMAGES.latencyMax(), IMAGES.sizeMin(), IMAGES.sizeMax());
    }

    private static Stream<String> contents(ImageSet images) {
        return IntStream.range(0, images.count())
                .mapToObj(index -> HexFormat.of().formatHex(images.bytes(index)));
    }

    @Test
    @DisplayName("spreads sizes and latencies over their whole ranges")
    void ranges() {
        var latencies = IntStream.range(0, IMAGES.count())
                .mapToLong(index -> IMAGES.latency(index).toMillis())
                .summaryStatistics();
        assertThat(latencies.getMin()).isBetween(100L, 105L);
        assertThat(latencies.getMax()).isBetween(265L, 270L);
        assertThat(latencies.getAverage()).isBetween(175.0, 195.0);
        var sizes = IntStream.range(0, IMAGES.count()).map(IMAGES::size).summaryStatistics();
        assertThat(sizes.getMin()).isBetween(1024, 1200);
        assertThat(sizes.getMax()).isBetween(4800, 5000);
    }

    @Test
    @DisplayName("has latencies of whole milliseconds, rounded up, and none where none is wanted")
    void latencies() {
        var micros = new ImageSet(9, 1, Duration.ofNanos(1), Duration.ofNanos(1), 1024, 1024);
        assertThat(micros.latency(3)).isEqualTo(Duration.ofMillis(1));
        var none = new ImageSet(9, 1, Duration.ZERO, Duration.ZERO, 1024, 1024);
        assertThat(none.latency(3)).isZero();
    }

    @Test
    @DisplayName("refuses ranges that are upside down")
    void refuses() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> new ImageSet(1, 1, Duration.ofMillis(2), Duration.ofMillis(1), 1024, 1024))
                .withMessage("latency-min 2ms is more than latency-max 1ms");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> new ImageSet(1, 1, Duration.ZERO, Duration.ZERO, 2048, 1024))
                .withMessage("size-min 2048 is more than size-max 1024");
    }

    @Test
    @DisplayName("knows its paths and no other")
    void paths() {
        assertThat(IMAGES.index(IMAGES.path(199))).hasValue(199);
        assertThat(Stream.of("/images/200", "/images/-1", "/images/", "/images/x", "/", "*")
                        .map(IMAGES::index))
                .allMatch(OptionalInt::isEmpty);
    }

    @Test
    @DisplayName("is read as it was written")
    void roundTrip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        IMAGES.write(new DataOutputStream(bytes));
        assertThat(ImageSet.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
                .isEqualTo(IMAGES);
    }
}
