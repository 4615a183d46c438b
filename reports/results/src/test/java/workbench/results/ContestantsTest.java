package workbench.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContestantsTest {

    private static final Cell AT_2 = cell("1", "a", "s", 2, "zgc");
    private static final Cell AT_2_ELSEWHERE = cell("2", "b", "s", 2, "zgc");
    private static final Cell AT_4 = cell("3", "a", "s", 4, "zgc");
    private static final Cell IN_ANOTHER_JVM = cell("4", "a", "s", 2, "plain");

    @Test
    void strategiesAreAveragedOverWorkloadsAndJvms() {
        var found = Contestants.STRATEGIES.groups(List.of(AT_2, AT_4, AT_2_ELSEWHERE, IN_ANOTHER_JVM), cell -> cell);

        assertThat(found)
                .containsExactly(
                        new Contestants.Group<>(List.of(AT_2, AT_2_ELSEWHERE, IN_ANOTHER_JVM), true),
                        new Contestants.Group<>(List.of(AT_4), false));
    }

    @Test
    void jvmsAreAveragedOverWorkloadsStrategiesAndWidths() {
        var found = Contestants.JVMS.groups(List.of(AT_2, AT_4, IN_ANOTHER_JVM), cell -> cell);

        assertThat(found)
                .containsExactly(
                        new Contestants.Group<>(List.of(AT_2, AT_4), true),
                        new Contestants.Group<>(List.of(IN_ANOTHER_JVM), false));
    }

    @Test
    void theOnlyJvmNeedsNoName() {
        assertThat(Contestants.JVMS.groups(List.of(cell("5", "a", "s", 1, null)), cell -> cell))
                .hasSize(1);
    }

    @Test
    void theyPrintAsTheyAreTyped() {
        assertThat(Contestants.values()).extracting(Object::toString).containsExactly("strategies", "jvms");
    }

    private static Cell cell(String id, String workload, String strategy, int width, @Nullable String jvm) {
        return new Cell(
                id,
                new Use("w", Map.of("size", workload), workload),
                new Use(strategy, Map.of(), strategy),
                width,
                false,
                jvm,
                List.of(5),
                List.of(),
                null,
                null,
                false,
                Cell.JAVA);
    }
}
