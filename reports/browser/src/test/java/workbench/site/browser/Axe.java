package workbench.site.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What axe-core finds on a page: each line is a rule, an element and what is wrong with it. */
final class Axe {

    private static final String RUN = """
            options => axe.run(document, {resultTypes: ['violations'], ...options}).then(found =>
              found.violations.flatMap(rule => rule.nodes.map(node =>
                rule.id + ': ' + node.target + ': ' + node.failureSummary)))
            """;

    private static final String SOURCE = source();

    private Axe() {}

    /** All that it finds. */
    static List<String> violations(Viewer viewer) {
        return run(viewer, "{}");
    }

    /** Only what depends on the colours. */
    static List<String> contrast(Viewer viewer) {
        return run(viewer, "{runOnly: ['color-contrast']}");
    }

    private static List<String> run(Viewer viewer, String options) {
        viewer.ask(SOURCE);
        return viewer.texts("() => (%s)(%s)".formatted(RUN, options));
    }

    private static String source() {
        try (var in = Axe.class.getResourceAsStream("/axe.min.js")) {
            if (in == null) {
                throw new IllegalStateException("axe is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
