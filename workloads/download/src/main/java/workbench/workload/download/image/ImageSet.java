package workbench.workload.download.image;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import workbench.parameter.UsageException;
import workbench.workload.download.image.Draws.Trait;

/**
 * A set of images, all different. Everything is a pure function of these values and an image's index, so equal sets are equal
 * in every process. Immutable and thread-safe.
 *
 * @param count the number of images, at least 1
 * @param seed what sizes, formats and pictures are drawn from
 * @param sizeMin the least number of bytes of an image, at least {@value #SMALLEST}
 * @param sizeMax the most
 * @param formats the formats among which each image's is drawn, at least one
 */
public record ImageSet(int count, long seed, int sizeMin, int sizeMax, List<ImageFormat> formats) {

    /** The least number of bytes that an image can have. */
    public static final int SMALLEST = 1024;

    /** How many images are on a page of their gallery. */
    private static final int PAGE = 60;

    private static final Pattern PATH = Pattern.compile("/images/(0|[1-9]\\d{0,8})\\.(png|jpg)");

    /**
     * Checks the range.
     *
     * @throws UsageException if the least size exceeds the most
     */
    public ImageSet {
        formats = List.copyOf(formats);
        if (sizeMin > sizeMax) {
            throw new UsageException("size-min %d is more than size-max %d".formatted(sizeMin, sizeMax));
        }
    }

    /** The number of bytes of an image, uniformly distributed. */
    public int size(int index) {
        return Math.toIntExact(sizeMin + draws().below(sizeMax - sizeMin + 1L, index, Trait.SIZE));
    }

    /** The format of an image. */
    public ImageFormat format(int index) {
        return formats.get((int) draws().below(formats.size(), index, Trait.FORMAT));
    }

    /** The bytes of an image, which any viewer opens. */
    public byte[] bytes(int index) {
        return format(index).image(size(index), draws().bits(index, Trait.PICTURE), title(index));
    }

    /** The title of an image. */
    public String title(int index) {
        return "Image %d of seed %d".formatted(index, seed);
    }

    /** The path under which the server serves an image, such as {@code /images/7.png}. */
    public String path(int index) {
        return "/images/%d.%s".formatted(index, format(index).extension());
    }

    /** The index of the image that the server serves under a path, if there is one. */
    public OptionalInt index(@Nullable String path) {
        var match = PATH.matcher(path == null ? "" : path);
        if (!match.matches()) {
            return OptionalInt.empty();
        }
        var index = Integer.parseInt(match.group(1));
        return index < count && format(index).extension().equals(match.group(2))
                ? OptionalInt.of(index)
                : OptionalInt.empty();
    }

    /** How many pages of a gallery the images fill. */
    public int pages() {
        return Math.ceilDiv(count, PAGE);
    }

    /** The images on a page, counted from 0; none on a page after the last. */
    public IntStream onPage(int page) {
        var from = Math.min((long) page * PAGE, count);
        return IntStream.range((int) from, (int) Math.min(from + PAGE, count));
    }

    /** What is drawn for the images. */
    public Draws draws() {
        return new Draws(seed);
    }
}
