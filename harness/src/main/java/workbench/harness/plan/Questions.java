package workbench.harness.plan;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import workbench.parameter.UsageException;
import workbench.results.Cell;
import workbench.results.Question;
import workbench.results.SliceGroup;

/** What the cells of a run must have so that its question can be answered. */
final class Questions {

    /** The workloads of the article. */
    private static final Set<String> ARTICLE = Set.of("download", "factor");

    /** The parameter of a workload that says how many connections its pool has. */
    private static final String CONNECTIONS = "connections";

    private final Question question;
    private final List<Cell> cells;

    private Questions(Question question, List<Cell> cells) {
        this.question = question;
        this.cells = cells;
    }

    /**
     * Refuses a run that cannot answer its question.
     *
     * @param question the question; null for none
     * @param planned the cells that can be measured
     * @throws UsageException if it needs others, which it names
     */
    static void requireAnswerable(@Nullable Question question, List<PlannedCell> planned) {
        if (question == null || planned.isEmpty()) {
            return;
        }
        var ranked = planned.stream()
                .map(PlannedCell::cell)
                .filter(cell -> cell.unranked() == null || question == Question.VERSIONS)
                .toList();
        new Questions(question, ranked).missing().ifPresent(missing -> {
            throw new UsageException("--question %s needs %s".formatted(question, missing));
        });
    }

    /** What is missing; empty if nothing is. */
    private Optional<String> missing() {
        return switch (question) {
            case CROSSOVER ->
                missing(
                        workloads(besideBaseline()) > 1 && names().size() == 1,
                        "a baseline, such as -s sequential, and several arguments of one workload");
            case MIX ->
                missing(
                        !besideBaseline().isEmpty() && isOneLanguage(),
                        "strategies of one language, and a baseline, such as -s sequential, to know how long an item waits");
            case WIDTH -> missing(hasTwoWidths(), "a strategy at several widths, such as --width 1,2,4,8");
            case VERSUS ->
                missing(
                        !compared().isEmpty() && isOneLanguage(),
                        "two strategies of one language, such as -s platform-threads -s virtual-threads");
            case LOSS ->
                missing(
                        compared().size() > 1 && isOneLanguage(),
                        "two strategies of one language at several workloads or widths");
            case COST ->
                missing(
                        !besideBaseline().isEmpty() || hasTwoWidths(),
                        "a baseline, such as -s sequential, or several widths");
            case POOL ->
                missing(
                        hasTwoPools(),
                        "a workload with several pools at one width, such as -w query:connections=2 -w query:connections=10");
            case ARTICLE ->
                missing(
                        names().containsAll(ARTICLE) && !besideBaseline().isEmpty(),
                        "the workloads download and factor, and a baseline, such as -s sequential");
            case VERSIONS ->
                missing(
                        hasTwoVersions(),
                        "two versions of what is measured: --baseline-jar names a jar with the old version of a workload or a "
                                + "strategy of --workload-path or --strategy-path, --baseline-class-path that of own code");
        };
    }

    private static Optional<String> missing(boolean there, String what) {
        return there ? Optional.empty() : Optional.of(what);
    }

    /** The slices in which a strategy stands beside a baseline. */
    private List<SliceGroup<Cell>> besideBaseline() {
        return slices(group -> group.members().stream().anyMatch(Cell::fixedWidth)
                && group.members().stream().anyMatch(cell -> !cell.fixedWidth()));
    }

    /** The slices in which two strategies can be compared. */
    private List<SliceGroup<Cell>> compared() {
        return slices(group -> group.members().stream()
                        .filter(cell -> !cell.fixedWidth())
                        .map(Cell::strategy)
                        .distinct()
                        .count()
                > 1);
    }

    private List<SliceGroup<Cell>> slices(Predicate<SliceGroup<Cell>> wanted) {
        return SliceGroup.of(cells, cell -> cell).stream().filter(wanted).toList();
    }

    private static int workloads(List<SliceGroup<Cell>> slices) {
        return SliceGroup.workloads(
                        slices.stream().map(slice -> slice.members().getFirst()).toList())
                .size();
    }

    /** The names of the workloads. */
    private Set<String> names() {
        return cells.stream().map(cell -> cell.workload().name()).collect(Collectors.toSet());
    }

    private boolean hasTwoVersions() {
        var ids = cells.stream().map(Cell::id).collect(Collectors.toSet());
        return cells.stream().map(Cell::predecessor).filter(Objects::nonNull).anyMatch(ids::contains);
    }

    /** Strategies of different languages are not compared with each other. */
    private boolean isOneLanguage() {
        return cells.stream().map(Cell::language).distinct().count() == 1;
    }

    private boolean hasTwoPools() {
        return cells.stream()
                .filter(cell ->
                        !cell.fixedWidth() && cell.workload().arguments().containsKey(CONNECTIONS))
                .collect(groupingBy(
                        cell -> List.of(cell.workload().name(), cell.strategy(), cell.width()),
                        Collectors.mapping(cell -> cell.workload().arguments().get(CONNECTIONS), Collectors.toSet())))
                .values()
                .stream()
                .anyMatch(pools -> pools.size() > 1);
    }

    private boolean hasTwoWidths() {
        return cells.stream()
                .filter(cell -> !cell.fixedWidth())
                .collect(groupingBy(
                        cell -> List.of(cell.workload(), cell.strategy()),
                        Collectors.mapping(Cell::width, Collectors.toSet())))
                .values()
                .stream()
                .anyMatch(widths -> widths.size() > 1);
    }
}
