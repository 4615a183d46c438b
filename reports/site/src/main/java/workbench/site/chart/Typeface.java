package workbench.site.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The typeface of the pictures. The font ships with the program, so pictures look the same on every machine. */
enum Typeface {
    REGULAR("Inter-Regular.otf"),
    SEMI_BOLD("Inter-SemiBold.otf");

    private static final FontRenderContext CONTEXT = new FontRenderContext(new AffineTransform(), true, true);

    @SuppressWarnings("ImmutableEnumChecker") // a Font does not change
    private final Font font;

    Typeface(String file) {
        font = load(file);
    }

    Font size(double points) {
        return font.deriveFont((float) points);
    }

    /** The width of a text in this face. */
    double width(String text, double points) {
        return size(points).getStringBounds(text, CONTEXT).getWidth();
    }

    /** The text; if it is wider than {@code most}, an ellipsis replaces its middle. */
    String fitted(String text, double points, double most) {
        var fitted = text;
        for (var keep = text.length() - 1; width(fitted, points) > most && keep > 4; keep--) {
            fitted = text.substring(0, (keep + 1) / 2).strip() + "…"
                    + text.substring(text.length() - keep / 2).strip();
        }
        return fitted;
    }

    private static Font load(String file) {
        try (var in = Typeface.class.getResourceAsStream("/com/formdev/flatlaf/fonts/inter/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the font " + file + " is missing from the class path");
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font " + file + " cannot be read", e);
        }
    }
}
