package workbench.site;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.IntStream;
import workbench.site.chart.Theme;

/** The style, font and script that are embedded in the page. */
final class Assets {

    private Assets() {}

    static String style() {
        return face(400) + face(600) + new String(bytes("page.css"), StandardCharsets.UTF_8) + colours();
    }

    static String script() {
        return new String(bytes("page.js"), StandardCharsets.UTF_8);
    }

    private static String face(int weight) {
        var font = Base64.getEncoder().encodeToString(bytes("inter-latin-%s-normal.woff2".formatted(weight)));
        return """
            @font-face{font-family:Inter;font-weight:%s;font-display:swap;src:url(data:font/woff2;base64,%s) format("woff2")}
            """.formatted(weight, font);
    }

    /** The colours of the strategies, as in the pictures. */
    private static String colours() {
        return colours(Theme.LIGHT) + "@media screen and (prefers-color-scheme:dark){\n" + colours(Theme.DARK) + "}\n";
    }

    private static String colours(Theme theme) {
        return IntStream.range(0, Theme.STRATEGIES)
                .mapToObj(index -> String.format(
                        Locale.ROOT,
                        ".c%d{--c:#%06X}\n",
                        index,
                        theme.strategy(index).getRGB() & 0xFFFFFF))
                .collect(joining());
    }

    private static byte[] bytes(String name) {
        try (var in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
