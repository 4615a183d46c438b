package workbench.site.browser;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Margin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Reports on paper, by way of PDF. */
@InChromium
@DisplayName("Printed, a report")
class PrintTest {

    /** The goal is 12 with pictures; they are not drawn here, and would take two more. */
    private static final int MOST_SHEETS = 10;

    private static final String GROUND = "() => getComputedStyle(document.documentElement).backgroundColor";

    /** Of what is folded on paper too, only the summary is there. */
    private static final String HEADINGS = """
            () => [...document.querySelectorAll('h1,h2,h3,caption,thead tr,tr.group,summary')]
              .filter(one => one.checkVisibility() && (one.localName != 'summary' || one.nextElementSibling.checkVisibility()))
              .map(one => one.innerText)
            """;

    @TestFactory
    @DisplayName("has no heading at the end of a sheet, without what it is about")
    Stream<DynamicTest> headings(Viewer viewer, Reports reports) {
        return Stream.of(Sample.TOUR, Sample.SMALL, Sample.EIGHT_SLICES)
                .map(sample -> dynamicTest(sample.name(), () -> {
                    var headings = viewer.open(reports.page(sample)).printed().texts(HEADINGS).stream()
                            .map(PrintTest::squeezed)
                            .filter(heading -> !heading.isEmpty())
                            .collect(toSet());

                    assertThat(headings).isNotEmpty();
                    var sheets = sheets(viewer);
                    for (var i = 1; i < sheets.size(); i++) {
                        var sheet = sheets.get(i - 1);
                        var next = sheets.get(i);
                        assertThat(headings).noneMatch(heading -> isCut(heading, sheet, next));
                    }
                }));
    }

    @Test
    @DisplayName("of eight slices takes few sheets")
    void few(Viewer viewer, Reports reports) throws IOException {
        assertThat(sheets(viewer.open(reports.page(Sample.EIGHT_SLICES)))).hasSizeBetween(2, MOST_SHEETS);
    }

    @Test
    @DisplayName("has its pictures, though nobody has scrolled to them")
    void pictures(Viewer viewer, Reports reports) throws IOException {
        viewer.open(reports.page(Sample.SMALL));
        var wanted = (int) viewer.ask("document.images.length");

        assertThat(wanted).isPositive();
        try (var document = Loader.loadPDF(pdf(viewer))) {
            assertThat(images(document)).isEqualTo(wanted);
        }
    }

    private static int images(PDDocument document) throws IOException {
        var images = 0;
        for (var page : document.getPages()) {
            for (var name : page.getResources().getXObjectNames()) {
                images += page.getResources().isImageXObject(name) ? 1 : 0;
            }
        }
        return images;
    }

    @Test
    @DisplayName("is black on white, whatever the screen")
    void light(Viewer viewer, Reports reports) {
        viewer.open(reports.page(Sample.SMALL), ColorScheme.DARK);
        assertThat(viewer.ask(GROUND)).isEqualTo("rgb(15, 23, 42)");
        viewer.page().waitForFunction(picture("dark"));

        viewer.printed();
        assertThat(viewer.ask(GROUND)).isEqualTo("rgb(255, 255, 255)");
        viewer.page().waitForFunction(picture("light"));
    }

    /** Whether a sheet ends with a heading or a part of it that the next one goes on with. */
    private static boolean isCut(String heading, String sheet, String next) {
        return sheet.endsWith(heading)
                || IntStream.range(1, heading.length())
                        .anyMatch(at ->
                                sheet.endsWith(heading.substring(0, at)) && next.startsWith(heading.substring(at)));
    }

    /** Whether the first picture is the one for that theme. */
    private static String picture(String theme) {
        return """
            () => {
              const image = document.images[0];
              image.loading = 'eager';
              return image.complete && image.currentSrc.endsWith('-%s.png');
            }
            """.formatted(theme);
    }

    /** The texts of the sheets, without spaces, whose places in a PDF are a guess. */
    private static List<String> sheets(Viewer viewer) throws IOException {
        var sheets = new ArrayList<String>();
        try (var document = Loader.loadPDF(pdf(viewer))) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true); // captions, which are sticky, are painted last
            for (var page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                sheets.add(squeezed(stripper.getText(document)));
            }
        }
        return sheets;
    }

    private static byte[] pdf(Viewer viewer) {
        var margin = "12mm";
        return viewer.page()
                .pdf(new Page.PdfOptions()
                        .setFormat("A4")
                        .setMargin(new Margin()
                                .setTop(margin)
                                .setBottom(margin)
                                .setLeft(margin)
                                .setRight(margin)));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }
}
