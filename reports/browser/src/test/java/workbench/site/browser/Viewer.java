package workbench.site.browser;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A Chromium with one window, and what the page in it has done that no report may do. For one thread, as Playwright is. */
final class Viewer implements AutoCloseable {

    /** As wide as a small phone. */
    private static final int PHONE = 360;

    private static final int SCREEN = 1280;
    private static final int HEIGHT = 800;

    /** A busy machine is no defect of a page. */
    private static final double PATIENCE_MILLIS = 120_000;

    private static final Set<String> TROUBLE = Set.of("error", "warning", "assert");

    private final Playwright playwright;
    private final Page page;
    private final List<String> offences = new ArrayList<>();
    private String folder = "";

    Viewer() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // Without Chromium's sandbox, which is Playwright's default: root may not have it, and the pages are our own.
        var browser =
                playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Chromium.executable()));
        page = browser.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        watch();
    }

    private void watch() {
        page.onDialog(dialog -> {
            offences.add("opened a dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onPopup(other -> offences.add("opened " + other.url()));
        page.onPageError(error -> offences.add("threw " + error));
        page.onConsoleMessage(message -> {
            if (TROUBLE.contains(message.type())) {
                offences.add("wrote to the console: " + message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(folder) && !request.url().startsWith("data:")) {
                offences.add("asked for " + request.url());
            }
        });
    }

    /** Opens a page of a report on a light screen. */
    Viewer open(Path file) {
        return open(file, ColorScheme.LIGHT);
    }

    /** Opens a page of a report on a wide screen. */
    Viewer open(Path file, ColorScheme scheme) {
        page.navigate("about:blank"); // what the page before still does is not this one's doing
        folder = file.resolveSibling("").toUri().toString();
        offences.clear();
        page.setViewportSize(SCREEN, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setMedia(null));
        page.navigate(file.toUri().toString());
        return this;
    }

    /** Makes the screen dark. */
    Viewer dark() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        return this;
    }

    /** Makes the screen as narrow as a phone. */
    Viewer narrow() {
        page.setViewportSize(PHONE, HEIGHT);
        return this;
    }

    /** Lays the page out for paper. */
    Viewer printed() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        return this;
    }

    /** Unfolds all that is folded. */
    Viewer unfolded() {
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
        return this;
    }

    /** The page. */
    Page page() {
        return page;
    }

    /** What a function of JavaScript without arguments gives, or an expression. */
    Object ask(String function) {
        return page.evaluate(function);
    }

    /** The same where it is a list of texts. */
    List<String> texts(String function) {
        return ((List<?>) page.evaluate(function)).stream().map(String::valueOf).toList();
    }

    /** What the page has done since it was opened: errors, dialogs, requests beyond its folder. */
    List<String> offences() {
        page.evaluate("0"); // events come before the next answer
        return List.copyOf(offences);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
