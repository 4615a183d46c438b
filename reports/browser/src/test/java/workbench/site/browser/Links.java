package workbench.site.browser;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What pages lead to and show. */
final class Links {

    private static final String ANCHORS = "() => [...document.querySelectorAll('[id]')].map(one => one.id)";

    private static final String TARGETS = """
            () => [...document.querySelectorAll('[href],[src],[srcset]')]
              .flatMap(one => ['href', 'src', 'srcset'].map(name => one.getAttribute(name)))
              .filter(address => address != null)
              .map(address => new URL(address, document.baseURI).href)
            """;

    private final Map<Path, List<String>> anchors = new LinkedHashMap<>();
    private final Map<Path, List<URI>> targets = new LinkedHashMap<>();

    /** Adds those of a page that is open. */
    void add(Path page, Viewer viewer) {
        anchors.put(page, viewer.texts(ANCHORS));
        targets.put(
                page, viewer.texts(TARGETS).stream().distinct().map(URI::create).toList());
    }

    /** What is not on the disk, or not on its page. */
    List<String> dangling() {
        return from(page -> targets.getOrDefault(page, List.of()).stream()
                .filter(target -> !exists(target))
                .map(URI::toString));
    }

    /** Ids that a page has twice. */
    List<String> twice() {
        return from(page -> {
            var seen = new HashSet<String>();
            return anchors.getOrDefault(page, List.of()).stream().filter(id -> !seen.add(id));
        });
    }

    /** The pages to which none of the others leads. */
    List<Path> orphans() {
        var reached = new HashSet<Path>();
        targets.forEach((page, all) -> all.stream()
                .filter(Links::isFile)
                .map(Links::file)
                .filter(file -> !file.equals(page))
                .forEach(reached::add));
        return anchors.keySet().stream().filter(page -> !reached.contains(page)).toList();
    }

    private List<String> from(Function<Path, Stream<String>> found) {
        return anchors.keySet().stream()
                .flatMap(page -> found.apply(page).map(what -> page + ": " + what))
                .toList();
    }

    private boolean exists(URI target) {
        if (!isFile(target) || !Files.isRegularFile(file(target))) {
            return false;
        }
        var anchor = target.getFragment();
        return anchor == null || anchors.getOrDefault(file(target), List.of()).contains(anchor);
    }

    private static boolean isFile(URI target) {
        return "file".equals(target.getScheme()) && target.getRawPath() != null;
    }

    /** The file of an address without its anchor. */
    private static Path file(URI target) {
        return Path.of(URI.create("file://" + target.getRawPath()));
    }
}
