package workbench.wording.conclusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbench.analysis.Analysis;
import workbench.analysis.conclusion.Conclusion;
import workbench.analysis.conclusion.Crossover;
import workbench.analysis.conclusion.Mix;
import workbench.analysis.conclusion.OwnCost;
import workbench.analysis.conclusion.Versus;
import workbench.analysis.conclusion.WidthSearch;
import workbench.analysis.conclusion.WorstCases;
import workbench.results.Journal;

/** The runs of the plans that ask questions, as recorded on two cores, answer what was known of them before. */
@DisplayName("The recorded answers")
class AnswersTest {

    private static final Path ANSWERS = Path.of("..", "answers");

    @ParameterizedTest
    @ValueSource(
            strings = {"crossover", "mix", "width-search", "virtual-or-platform", "skew", "order", "thread-cost"})
    @DisplayName("are those of the README")
    void readme(String plan) throws IOException {
        var readme = Files.readString(ANSWERS.resolve("README.md")).replaceAll("\\s*\n> ", " ");

        assertThat(readme).contains(ConclusionWords.sentence(conclusion(plan)));
    }

    /** A queue costs about 100 ns an item and thread, a virtual thread 0.7 µs; halving costs next to nothing. */
    @Test
    @DisplayName("order the strategies by what they cost an item")
    void crossover() throws IOException {
        var crossover = (Crossover) conclusion("crossover");

        assertThat(pays(crossover, "fork-join")).isLessThan(200);
        assertThat(pays(crossover, "platform-threads")).isBetween(150.0, 1_000.0);
        assertThat(pays(crossover, "virtual-threads")).isBetween(700.0, 5_000.0);
        assertThat(crossover.courses()).allSatisfy(course -> assertThat(
                        course.gains().getLast().speedUp())
                .as(course.name())
                .isBetween(1.5, 2.05));
    }

    private static double pays(Crossover crossover, String strategy) {
        return crossover.courses().stream()
                .filter(course -> course.name().equals(strategy))
                .flatMap(course -> course.crossing().estimate().stream().boxed())
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("find virtual threads ahead with many items that wait, and held by native frames only")
    void versus() throws IOException {
        var versus = (Versus) conclusion("virtual-or-platform");

        assertThat(versus.first()).isEqualTo("virtual-threads");
        for (var duel : versus.rows()) {
            var workload = duel.slice().workload().arguments();
            var ratio = duel.comparison().ratio();
            switch (workload.get("waits-in")) {
                case "initialiser", "native" -> assertThat(ratio).isGreaterThan(2);
                case "plain" -> {
                    if (duel.slice().width() == 10_000) {
                        assertThat(ratio).isLessThan(0.5);
                        assertThat(duel.first().cpuPerJob().orElseThrow())
                                .isLessThan(duel.second().cpuPerJob().orElseThrow() / 5);
                    }
                }
                default -> assertThat(ratio).isBetween(0.5, 1.1);
            }
        }
    }

    @Test
    @DisplayName("find a width beyond which nothing is gained")
    void width() throws IOException {
        var race = ((WidthSearch) conclusion("width-search")).races().getFirst();

        assertThat(race.leastEnough()).isNotEqualTo(OptionalInt.empty());
        assertThat(race.widths().getFirst().out()).isTrue();
    }

    @Test
    @DisplayName("find wider strategies better, the more items wait")
    void mix() throws IOException {
        var rows = ((Mix) conclusion("mix")).rows();

        assertThat(rows).extracting(row -> row.waiting().orElseThrow()).isSorted();
        assertThat(rows.getFirst().waiting().orElseThrow()).isLessThan(0.1);
        assertThat(rows.getLast().waiting().orElseThrow()).isGreaterThan(0.9);
        assertThat(rows.getLast().decision().verdict().best().orElseThrow().measurement().cell().width())
                .isGreaterThanOrEqualTo(20);
    }

    /** What is not divided further cannot be stolen. */
    @ParameterizedTest
    @ValueSource(strings = {"skew", "order"})
    @DisplayName("find that static halves lose more than stealing")
    void halves(String plan) throws IOException {
        var cases = ((WorstCases) conclusion(plan)).strategies();

        assertThat(cases)
                .filteredOn(one -> one.name().equals("fork-join:threshold=100"))
                .hasSize(1)
                .allSatisfy(halves -> assertThat(halves.ratio())
                        .isGreaterThan(cases.stream()
                                .filter(one -> one.name().equals("fork-join"))
                                .findFirst()
                                .orElseThrow()
                                .ratio()));
        assertThat(cases).isSortedAccordingTo(Comparator.comparingDouble(WorstCases.WorstCase::ratio));
    }

    @Test
    @DisplayName("find a platform thread dearer than a virtual one, to make and to keep")
    void cost() throws IOException {
        var cost = (OwnCost) conclusion("thread-cost");
        var virtual = price(cost, "virtual-threads");
        var platform = price(cost, "platform-threads:style=per-item");

        assertThat(virtual.itemNanos().orElseThrow()).isBetween(300.0, 5_000.0);
        assertThat(platform.itemNanos().orElseThrow())
                .isGreaterThan(5 * virtual.itemNanos().orElseThrow());
        assertThat(platform.bytes().orElseThrow()).isGreaterThan(virtual.bytes().orElseThrow());
    }

    private static OwnCost.Price price(OwnCost cost, String name) {
        return cost.rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Conclusion conclusion(String plan) throws IOException {
        return Analysis.of(Journal.read(ANSWERS.resolve(plan + ".jsonl")))
                .conclusion()
                .orElseThrow();
    }
}
