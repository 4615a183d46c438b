package workbench.site.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import workbench.analysis.Analysis;
import workbench.results.Journal;
import workbench.results.testkit.HostileFile;
import workbench.results.testkit.HostileTexts;
import workbench.results.testkit.RecordedRuns;
import workbench.site.Site;
import workbench.wording.ControlCharacters;

/** Texts of other people's code are shown, whatever they are: the page has the elements that it has with harmless ones. */
@InChromium
@DisplayName("A hostile text in every place that may have any text")
class HostileTextsTest {

    /** Whether a table is a stop for the keyboard depends on how wide its texts are. */
    private static final String ELEMENTS = """
            () => [...document.querySelectorAll('*')].map(one => one.localName
              + [...one.attributes].map(one => ' ' + one.name).filter(name => name != ' tabindex').sort().join(''))
            """;

    private static final String TEXT = "() => document.title + document.body.textContent";

    @TempDir
    private Path folder;

    @TestFactory
    @DisplayName("of a journal is shown")
    Stream<DynamicTest> journal(Viewer viewer) {
        return shown(viewer, HostileFile.of(RecordedRuns.troubled()));
    }

    @Tag("long")
    @TestFactory
    @DisplayName("of a JMH file is shown")
    Stream<DynamicTest> jmh(Viewer viewer) {
        return shown(viewer, HostileFile.ofJmh(Reports.JMH));
    }

    private Stream<DynamicTest> shown(Viewer viewer, HostileFile file) {
        var elements = new HashMap<String, List<String>>();
        return Stream.concat(HostileTexts.MARKUP.stream(), HostileTexts.STEERING.stream())
                .map(text -> dynamicTest(ControlCharacters.shown(text), () -> {
                    var expected =
                            elements.computeIfAbsent(harmless(text), other -> elements(viewer, file.with(other)));
                    assertThat(elements(viewer, file.with(text))).isEqualTo(expected);
                    assertThat(String.valueOf(viewer.ask(TEXT))).contains(ControlCharacters.shown(text));
                }));
    }

    /** Not fit for an address, as the hostile ones; JMH's names have a meaning by their dots. */
    private static String harmless(String text) {
        return "é" + text.replaceAll("[^.]", "").replace(".", ".é");
    }

    /** The elements of the first page, once all pages are found to behave. */
    private List<String> elements(Viewer viewer, Journal journal) {
        try {
            Files.write(folder.resolve(Journal.FILE), journal.toBytes());
            var first = Site.write(Analysis.of(journal), folder, false);
            var pages = new ArrayList<>(Reports.pages(folder));
            Collections.swap(pages, pages.indexOf(first), pages.size() - 1);
            var links = new Links();
            for (var page : pages) {
                links.add(page, viewer.open(page));
                assertThat(viewer.offences()).isEmpty();
            }
            assertThat(links.dangling()).isEmpty();
            return viewer.texts(ELEMENTS); // of the first page, which was opened last
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
