package workbench.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SliceGroupTest {

    @Test
    void aCellOfFixedWidthIsInEverySliceOfItsWorkload() {
        assertThat(slices(cell("a", "w", 4, false), cell("b", "w", 1, true), cell("c", "w", 8, false)))
                .containsExactly("w 4: a b", "w 8: b c");
    }

    @Test
    void workloadsAndArgumentsAreKeptApartWhateverTheirLabels() {
        var small = new Use("w", Map.of("n", "1"), "w:n=1");
        var sameSmall = new Use("w", Map.of("n", "1"), "another label");
        var large = new Use("w", Map.of("n", "2"), "w:n=2");

        assertThat(slices(cell("a", small, 2, false), cell("b", large, 2, false), cell("c", sameSmall, 2, false)))
                .containsExactly("w:n=1 2: a c", "w:n=2 2: b");
    }

    @Test
    void whereAllWidthsAreFixedEachMakesASliceOfAll() {
        assertThat(slices(cell("a", "w", 1, true), cell("b", "w", 3, true), cell("c", "w", 1, true)))
                .containsExactly("w 1: a b c", "w 3: a b c");
    }

    @Test
    void eachLanguageHasSlicesAndBaselinesOfItsOwn() {
        assertThat(slices(
                        cell("a", "w", 4, false),
                        in("cpython", cell("b", "w", 4, false)),
                        cell("c", "w", 1, true),
                        in("cpython", cell("d", "w", 1, true)),
                        in("cpython", cell("e", "w", 8, false))))
                .containsExactly("w in java 4: a c", "w in cpython 4: b d", "w in cpython 8: d e");
    }

    @Test
    void aLanguageWithBaselinesAloneHasASlice() {
        assertThat(slices(cell("a", "w", 4, false), in("cpython", cell("b", "w", 1, true))))
                .containsExactly("w in java 4: a", "w in cpython 1: b");
    }

    @Test
    void theOnlyLanguageOfARunGoesWithoutSaying() {
        assertThat(slices(in("cpython", cell("a", "w", 4, false)))).containsExactly("w 4: a");
    }

    @Test
    void aWorkloadHasOnlyTheLanguagesInWhichItIsMeasured() {
        assertThat(slices(cell("a", "w", 4, false), cell("b", "v", 4, false), in("cpython", cell("c", "v", 4, false))))
                .containsExactly("w in java 4: a", "v in java 4: b", "v in cpython 4: c");
    }

    @Test
    void nothingHasNoSlices() {
        assertThat(slices()).isEmpty();
    }

    private static List<String> slices(Cell... cells) {
        return SliceGroup.of(List.of(cells), Function.identity()).stream()
                .map(slice -> "%s %d: %s"
                        .formatted(
                                title(slice.arena()),
                                slice.width(),
                                String.join(
                                        " ",
                                        slice.members().stream().map(Cell::id).toList())))
                .toList();
    }

    private static String title(Arena arena) {
        return arena.workload().label() + arena.language().map(" in "::concat).orElse("");
    }

    private static Cell in(String language, Cell cell) {
        return new Cell(
                cell.id(),
                cell.workload(),
                cell.strategy(),
                cell.width(),
                cell.fixedWidth(),
                cell.jvm(),
                cell.looks(),
                cell.jvmOptions(),
                cell.unranked(),
                cell.unavailable(),
                cell.forksItself(),
                language);
    }

    private static Cell cell(String id, String workload, int width, boolean fixed) {
        return cell(id, new Use(workload, Map.of(), workload), width, fixed);
    }

    private static Cell cell(String id, Use workload, int width, boolean fixed) {
        return new Cell(
                id,
                workload,
                new Use("s", Map.of(), "s"),
                width,
                fixed,
                null,
                List.of(5),
                List.of(),
                null,
                null,
                false,
                Cell.JAVA);
    }
}
