package workbench.site.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds for the pages of all reports. */
@InChromium
@DisplayName("A page")
class PageTest {

    /** Loads those too that a reader would have to scroll to. */
    private static final String MISSING_PICTURES = """
            () => Promise.all([...document.images].map(image => {
              image.loading = 'eager';
              return image.decode().then(() => '', () => image.currentSrc || image.outerHTML);
            })).then(sources => sources.filter(source => source))
            """;

    /** Of elements within each other, all are named. */
    private static final String TOO_WIDE = """
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
              [...document.body.querySelectorAll('*')]
                .filter(one => one.getBoundingClientRect().right > document.documentElement.clientWidth
                  && !one.parentElement.closest('.scroll'))
                .map(one => one.outerHTML.slice(0, 200))
            """;

    @TestFactory
    @DisplayName("loads without an error, from its folder alone, with all its pictures, in light and dark")
    Stream<DynamicTest> loads(Viewer viewer, Reports reports) throws IOException {
        return each(reports, reports.distinct(), page -> {
            viewer.open(page).unfolded();
            assertThat(viewer.texts(MISSING_PICTURES)).isEmpty();
            assertThat(viewer.offences()).isEmpty();
            if (Boolean.TRUE.equals(viewer.ask("document.images.length > 0"))) {
                viewer.open(page, ColorScheme.DARK).unfolded();
                assertThat(viewer.texts(MISSING_PICTURES)).as("dark").isEmpty();
                assertThat(viewer.offences()).as("dark").isEmpty();
            }
        });
    }

    @TestFactory
    @DisplayName("fits a phone: what is wider scrolls by itself")
    Stream<DynamicTest> fits(Viewer viewer, Reports reports) throws IOException {
        return each(reports, reports.distinct(), page -> {
            viewer.open(page).narrow();
            assertThat(viewer.texts(TOO_WIDE)).isEmpty();
            assertThat(viewer.unfolded().texts(TOO_WIDE)).as("unfolded").isEmpty();
        });
    }

    @TestFactory
    @DisplayName("is accessible, in light and dark: axe finds nothing")
    Stream<DynamicTest> accessible(Viewer viewer, Reports reports) throws IOException {
        return each(reports, reports.kinds(), page -> {
            viewer.open(page).unfolded();
            assertThat(Axe.violations(viewer)).isEmpty();
            assertThat(Axe.contrast(viewer.dark())).isEmpty();
        });
    }

    @Test
    @DisplayName("leads only to files and anchors that exist, and is led to")
    void links(Viewer viewer, Reports reports) throws IOException {
        var links = new Links();
        for (var page : reports.pages()) {
            links.add(page, viewer.open(page));
        }

        assertThat(links.dangling()).isEmpty();
        assertThat(links.twice()).isEmpty();
        assertThat(links.orphans()).extracting(reports::name).containsExactly("compare/compare.html", "index.html");
    }

    private static Stream<DynamicTest> each(Reports reports, List<Path> pages, Consumer<Path> test) {
        return pages.stream().map(page -> dynamicTest(reports.name(page), () -> test.accept(page)));
    }
}
