package workbench.results;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;

/**
 * Everything that measured one workload at one width in one language, to be compared. A cell of {@link Cell#fixedWidth
 * fixed width} is in every slice of its arena; where all cells of an arena are of fixed width, each of their widths makes
 * a slice.
 *
 * @param <T> what is grouped, by its cell
 * @param arena the workload and the language
 * @param width the width
 * @param members in the order in which they were given
 */
public record SliceGroup<T>(Arena arena, int width, List<T> members) {

    public SliceGroup {
        members = List.copyOf(members);
    }

    /**
     * Groups into slices, arenas and widths in the order in which they first occur.
     *
     * @param cell gives the cell of what is grouped
     */
    public static <T> List<SliceGroup<T>> of(List<T> all, Function<? super T, Cell> cell) {
        return Arena.of(all.stream().map(cell).toList()).stream()
                .flatMap(arena -> ofOne(arena, all, cell).stream())
                .toList();
    }

    /** The distinct workloads of cells, in the order in which they first occur. */
    public static List<Use> workloads(List<Cell> cells) {
        var distinct = new ArrayList<Use>();
        for (var cell : cells) {
            if (distinct.stream().noneMatch(cell.workload()::sameAs)) {
                distinct.add(cell.workload());
            }
        }
        return List.copyOf(distinct);
    }

    private static <T> List<SliceGroup<T>> ofOne(Arena arena, List<T> all, Function<? super T, Cell> cell) {
        var own = all.stream().filter(one -> arena.holds(cell.apply(one))).toList();
        var widths = new LinkedHashSet<Integer>();
        own.stream().map(cell).filter(one -> !one.fixedWidth()).forEach(one -> widths.add(one.width()));
        if (widths.isEmpty()) {
            own.stream().map(cell).forEach(one -> widths.add(one.width()));
        }
        return widths.stream()
                .map(width -> new SliceGroup<>(
                        arena,
                        width,
                        own.stream().filter(one -> isAt(width, cell.apply(one))).toList()))
                .toList();
    }

    private static boolean isAt(int width, Cell cell) {
        return cell.fixedWidth() || cell.width() == width;
    }
}
