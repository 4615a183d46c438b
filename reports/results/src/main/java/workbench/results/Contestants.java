package workbench.results;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** What an overall comparison compares. Each contestant is averaged over all conditions that the run has. */
public enum Contestants {

    /**
     * Strategies, each with its arguments and at a width, averaged over workloads and JVMs. Those of different languages do not
     * compare: none is measured under the conditions of another.
     */
    @JsonProperty("strategies")
    STRATEGIES {
        @Override
        Object contestant(Cell cell) {
            return strategy(cell);
        }

        @Override
        Object condition(Cell cell) {
            return List.of(workload(cell), cell.language(), jvm(cell));
        }
    },

    /** JVMs, averaged over workloads, strategies and widths. */
    @JsonProperty("jvms")
    JVMS {
        @Override
        Object contestant(Cell cell) {
            return jvm(cell);
        }

        @Override
        Object condition(Cell cell) {
            return List.of(workload(cell), strategy(cell));
        }
    };

    /**
     * The cells of one contestant.
     *
     * @param <T> what is grouped, by its cell
     * @param members at least one, in the order in which they were given
     * @param everywhere whether it is measured under each condition under which any is
     */
    public record Group<T>(List<T> members, boolean everywhere) {

        public Group {
            members = List.copyOf(members);
        }
    }

    /** Its name in options, plan files and journals. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What of a cell is compared; equal for cells of one contestant. */
    abstract Object contestant(Cell cell);

    /** Under what condition it is measured; equal for cells that differ in the contestant alone. */
    abstract Object condition(Cell cell);

    /**
     * Groups by contestant, in the order in which they first occur.
     *
     * @param all those that may be ranked
     * @param cell gives the cell of what is grouped
     */
    public <T> List<Group<T>> groups(List<T> all, Function<? super T, Cell> cell) {
        var conditions = new LinkedHashSet<>();
        var members = new LinkedHashMap<Object, Map<Object, T>>();
        for (var one : all) {
            var condition = condition(cell.apply(one));
            conditions.add(condition);
            members.computeIfAbsent(contestant(cell.apply(one)), _ -> new LinkedHashMap<>())
                    .put(condition, one);
        }
        return members.values().stream()
                .map(own ->
                        new Group<>(new ArrayList<>(own.values()), own.keySet().equals(conditions)))
                .toList();
    }

    private static Object workload(Cell cell) {
        return cell.workload().key();
    }

    private static Object strategy(Cell cell) {
        return List.of(cell.strategy().key(), cell.width());
    }

    private static Object jvm(Cell cell) {
        return Objects.requireNonNullElse(cell.jvm(), "");
    }
}
