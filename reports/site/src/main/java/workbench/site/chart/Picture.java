package workbench.site.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import workbench.wording.PictureWords;

/**
 * A picture of the report.
 *
 * @param name its file name without theme and extension, such as {@code s1-factor-w2-time}
 * @param words what it shows, in words
 * @param height its height in pixels; its width is {@value #WIDTH}
 * @param images the PNG at twice that size, for each theme
 */
public record Picture(String name, PictureWords words, int height, Map<Theme, byte[]> images) {

    /** The width of every picture in pixels. */
    public static final int WIDTH = Frame.WIDTH;

    /**
     * Writes its PNGs.
     *
     * @param folder the folder of the charts, which exists
     * @return the same picture without them: those of a long report would not fit into memory
     * @throws IOException if a file cannot be written
     */
    public Picture written(Path folder) throws IOException {
        for (var image : images.entrySet()) {
            Files.write(folder.resolve(file(image.getKey())), image.getValue());
        }
        return new Picture(name, words, height, Map.of());
    }

    /** The file of the picture in this theme, within the folder of the charts. */
    public String file(Theme theme) {
        return "%s-%s.png".formatted(name, theme.name().toLowerCase(Locale.ROOT));
    }
}
