package workbench.workload.download.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
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

    private static final List<ImageFormat> BOTH = List.of(ImageFormat.values());

    private static final ImageSet IMAGES = new ImageSet(200, 1, 1024, 5000, BOTH);

    @ParameterizedTest(name = "{0} of {1} bytes")
    @CsvSource({
        "PNG, 1024, 18",
        "PNG, 1025, 18",
        "PNG, 66000, 160",
        "PNG, 66500, 160",
        "PNG, 200000, 290",
        "PNG, 3000000, 1100",
        "JPEG, 1024, 100",
        "JPEG, 1025, 100",
        "JPEG, 66000, 900",
        "JPEG, 66500, 900",
        "JPEG, 200000, 1600"
    })
    @DisplayName("holds pictures of the exact size that a reader of their format decodes")
    void pictures(ImageFormat format, int size, int leastWidth) throws IOException {
        for (var seed = 1; seed <= 3; seed++) {
            var bytes = new ImageSet(3, seed, size, size, List.of(format)).bytes(2);
            assertThat(bytes).hasSize(size);
            var picture = read(format, bytes);
            assertThat(picture.getWidth()).isGreaterThanOrEqualTo(leastWidth);
            assertThat(picture.getHeight()).isCloseTo((picture.getWidth() * 3 + 3) / 4, within(8));
            var colours = IntStream.range(0, picture.getWidth()).map(x -> picture.getRGB(x, x * 3 / 4));
            assertThat(colours.distinct().count())
                    .as("colours along a diagonal")
                    .isGreaterThan(10);
        }
    }

    private static BufferedImage read(ImageFormat format, byte[] bytes) throws IOException {
        var reader = ImageIO.getImageReadersByMIMEType(format.mediaType()).next();
        var warnings = new ArrayList<String>();
        reader.addIIOReadWarningListener((_, warning) -> warnings.add(warning));
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in);
            return reader.read(0);
        } finally {
            reader.dispose();
            assertThat(warnings).isEmpty();
        }
    }

    @Test
    @DisplayName("holds JPEG pictures of the colours of the PNG ones")
    void colours() throws IOException {
        var jpeg = read(ImageFormat.JPEG, Jpeg.of(20_000, 1, "A"));
        var height = jpeg.getHeight() / 8;
        var rows = new RingPicture(1).pixels(height);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < RingPicture.width(height); x++) {
                var at = y * (1 + 3 * RingPicture.width(height)) + 1 + 3 * x;
                var rgb = jpeg.getRGB(8 * x + 4, 8 * y + 4);
                for (var colour = 0; colour < 3; colour++) {
                    assertThat((rgb >> (16 - 8 * colour)) & 0xff).isCloseTo(rows[at + colour] & 0xff, within(3));
                }
            }
        }
    }

    @Test
    @DisplayName("has bytes that are the same on every machine")
    void sameEverywhere() throws Exception {
        var sha = MessageDigest.getInstance("SHA-256");
        for (var image = 0; image < 20; image++) {
            sha.update(IMAGES.bytes(image));
        }
        assertThat(HexFormat.of().formatHex(sha.digest()))
                .isEqualTo("438a134d457a1b3adabbc45760e071152c097689244f316207ba9c9ffacd95b9");
    }

    @Test
    @DisplayName("draws the format of each image, or has all in one format")
    void formats() {
        var drawn = IntStream.range(0, IMAGES.count()).mapToObj(IMAGES::format).toList();
        assertThat(drawn.stream().filter(ImageFormat.PNG::equals).count()).isBetween(70L, 130L);
        var jpeg = new ImageSet(200, 1, 1024, 5000, List.of(ImageFormat.JPEG));
        assertThat(IntStream.range(0, 200).mapToObj(jpeg::format)).containsOnly(ImageFormat.JPEG);
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
        return new ImageSet(IMAGES.count(), seed, IMAGES.sizeMin(), IMAGES.sizeMax(), BOTH);
    }

    private static Stream<String> contents(ImageSet images) {
        return IntStream.range(0, images.count())
                .mapToObj(index -> HexFormat.of().formatHex(images.bytes(index)));
    }

    @Test
    @DisplayName("spreads sizes over their whole range")
    void ranges() {
        var sizes = IntStream.range(0, IMAGES.count()).map(IMAGES::size).summaryStatistics();
        assertThat(sizes.getMin()).isBetween(1024, 1200);
        assertThat(sizes.getMax()).isBetween(4800, 5000);
    }

    @Test
    @DisplayName("rejects a reversed range")
    void refuses() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> new ImageSet(1, 1, 2048, 1024, BOTH))
                .withMessage("size-min 2048 is more than size-max 1024");
    }

    @Test
    @DisplayName("knows its paths and no others")
    void paths() {
        assertThat(IMAGES.index(IMAGES.path(199))).hasValue(199);
        assertThat(IntStream.range(0, 200).mapToObj(IMAGES::path))
                .allMatch(path -> path.matches("/images/\\d+\\.(png|jpg)"));
        var png = new ImageSet(9, 1, 1024, 1024, List.of(ImageFormat.PNG));
        assertThat(Stream.of(
                                "/images/9.png",
                                "/images/8.jpg",
                                "/images/8",
                                "/images/08.png",
                                "/images/-1.png",
                                "/images/.png",
                                "/images/9999999999.png",
                                "/",
                                "*",
                                null)
                        .map(png::index))
                .allMatch(OptionalInt::isEmpty);
    }
}
