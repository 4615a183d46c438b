package workbench.site.chart;

import java.util.Locale;
import java.util.Map;

/**
 * A picture of the report.
 *
 * @param name its file name without look and ending, such as {@code s1-factor-w2-time}
 * @param caption what it shows, in a few words
 * @param alt what can be seen in it, for those who cannot
 * @param height its height in pixels; its width is {@value #WIDTH}
 * @param images the PNG at twice that size, for each look
 */
public record Picture(String name, String caption, String alt, int height, Map<Look, byte[]> images) {

    /** The width of every picture in pixels. */
    public static final int WIDTH = Frame.WIDTH;

    /** The same without its PNGs, which were written to their files. */
    public Picture withoutImages() {
        return new Picture(name, caption, alt, height, Map.of());
    }

    /** The file of the picture in this look, within the folder of the charts. */
    public String file(Look look) {
        return "%s-%s.png".formatted(name, look.name().toLowerCase(Locale.ROOT));
    }
}
