package workbench.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The first ranking of a tour. */
@InChromium
@DisplayName("The head of a column")
@SuppressWarnings("NullAway.Init") // set before each test
class SortingTest {

    private static final int STRATEGY = 1;
    private static final int TIME = 2;

    private Locator table;

    @BeforeEach
    void open(Viewer viewer, Reports reports) {
        table = viewer.open(reports.page(Sample.TOUR))
                .unfolded()
                .page()
                .locator("table.sortable")
                .first();
    }

    @AfterEach
    void nothingElse(Viewer viewer) {
        assertThat(viewer.offences()).isEmpty();
    }

    @Test
    @DisplayName("sorts by figures, downwards and upwards")
    void figures() {
        var ranked = keys(TIME);
        assertThat(ranked).hasSizeGreaterThan(4).isSortedAccordingTo(Comparator.comparingDouble(Double::parseDouble));

        head(TIME).click();
        assertThat(order(TIME)).isEqualTo("ascending");
        assertThat(keys(TIME)).isEqualTo(ranked);

        head(TIME).click();
        assertThat(order(TIME)).isEqualTo("descending");
        assertThat(keys(TIME)).isEqualTo(ranked.reversed());
    }

    @Test
    @DisplayName("sorts by names, from the keyboard too, and is the only one marked")
    void names() {
        head(TIME).click();
        head(STRATEGY).press("Enter");

        assertThat(order(STRATEGY)).isEqualTo("ascending");
        assertThat(table.locator("[aria-sort]")).extracting(Locator::count).isEqualTo(1);
        assertThat(cells(STRATEGY)).hasSizeGreaterThan(4).isSorted();
    }

    @Test
    @DisplayName("leaves what is not ranked below the rest, under its head")
    void groups() {
        head(STRATEGY).click();
        head(STRATEGY).click();

        var beside = table.locator("tbody").nth(1).locator("tr");
        assertThat(beside.first().innerText()).isEqualTo("Not ranked");
        assertThat(beside.nth(1).innerText()).contains("pool=common");
        assertThat(beside.count()).isEqualTo(2);
    }

    private Locator head(int column) {
        return table.locator("thead button").nth(column);
    }

    private String order(int column) {
        return String.valueOf(table.locator("thead th").nth(column).getAttribute("aria-sort"));
    }

    /** By what the ranked rows are sorted, in their order. */
    private List<String> keys(int column) {
        return ranked(column).stream()
                .map(cell -> String.valueOf(cell.getAttribute("data-v")))
                .toList();
    }

    private List<String> cells(int column) {
        return ranked(column).stream().map(Locator::innerText).toList();
    }

    private List<Locator> ranked(int column) {
        return table.locator("tbody")
                .first()
                .locator("tr > :nth-child(%d)".formatted(column + 1))
                .all();
    }
}
