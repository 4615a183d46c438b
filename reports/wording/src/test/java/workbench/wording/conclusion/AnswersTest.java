package workbench.wording.conclusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbench.analysis.Analysis;
import workbench.analysis.conclusion.Conclusion;
import workbench.analysis.conclusion.Crossover;
import workbench.analysis.conclusion.Mix;
import workbench.analysis.conclusion.OwnCost;
import workbench.analysis.conclusion.Replay;
import workbench.analysis.conclusion.Replay.Claim;
import workbench.analysis.conclusion.Versus;
import workbench.analysis.conclusion.WidthSearch;
import workbench.analysis.conclusion.WorstCases;
import workbench.results.Journal;
import workbench.statistics.Comparison;

/** The runs of the plans that ask questions, as recorded on two cores, answer what was known of them before. */
@DisplayName("The recorded answers")
class AnswersTest {

    private static final Path ANSWERS = Path.of("..", "answers");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crossover",
                "mix",
                "width-search",
                "virtual-or-platform",
                "pinning",
                "skew",
                "order",
                "thread-cost",
                "pool-size",
                "article",
                "article-short"
            })
    @DisplayName("are those of the README")
    void readme(String plan) throws IOException {
        var readme = Files.readString(ANSWERS.resolve("README.md")).replaceAll("\\s*\n> ", " ");

        assertThat(readme).contains(ConclusionWords.sentence(conclusion(plan)));
    }

    /** The global lock lets one thread compute at a time, and lets go while one waits. */
    @ParameterizedTest
    @ValueSource(strings = {"article", "article-short"})
    @DisplayName("find that CPython's threads speed up downloads and not factorising, as its processes do")
    void article(String plan) throws IOException {
        var python = ((Replay) conclusion(plan)).sides().getLast();

        assertThat(python.language()).isEqualTo("cpython");
        assertThat(python.ruling(Claim.WAITING).orElseThrow().figure()).isGreaterThan(2);
        assertThat(python.ruling(Claim.COMPUTING).orElseThrow().figure()).isLessThan(1);
        assertThat(python.ruling(Claim.PROCESSES).orElseThrow().figure()).isGreaterThan(1.2);
    }

    /** A queue costs about 100 ns an item and thread, a virtual thread 0.7 µs; halving costs next to nothing. */
    @Test
    @DisplayName("order the strategies by what they cost an item")
    void crossover() throws IOException {
        var crossover = (Crossover) conclusion("crossover");

        assertThat(pays(crossover, "fork-join")).isLessThan(200);
        assertThat(pays(crossover, "platform-threads")).isBetween(150.0, 1_000.0);
        assertThat(pays(crossover, "virtual-threads")).isBetween(700.0, 5_000.0);
        assertThat(crossover.courses())
                .allSatisfy(course -> assertThat(course.gains().getLast().speedUp())
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
    @DisplayName("find virtual threads ahead with many items that wait")
    void versus() throws IOException {
        var versus = (Versus) conclusion("virtual-or-platform");

        assertThat(versus.first()).isEqualTo("virtual-threads");
        assertThat(versus.rows())
                .hasSize(12)
                .filteredOn(duel -> duel.slice().width() == 10_000)
                .hasSize(3)
                .allSatisfy(duel -> {
                    assertThat(duel.comparison().ratio()).isLessThan(0.5);
                    assertThat(duel.first().cpuPerJob().orElseThrow())
                            .isLessThan(duel.second().cpuPerJob().orElseThrow() / 5);
                });
    }

    @Test
    @DisplayName("find virtual threads held by class initialisers and native frames, and no longer by monitors")
    void pinning() throws IOException {
        var rows = ((Versus) conclusion("pinning")).rows();

        assertThat(rows)
                .extracting(duel -> duel.slice().workload().arguments().get("waits-in"))
                .containsExactly("plain", "monitor", "initialiser", "native");
        assertThat(rows.subList(0, 2))
                .allSatisfy(duel -> assertThat(duel.comparison().ratio()).isBetween(0.5, 1.1));
        assertThat(rows.subList(2, 4))
                .allSatisfy(duel -> assertThat(duel.comparison().ratio()).isGreaterThan(2));
    }

    @Test
    @DisplayName("find a width that is enough, and that one item at a time is not")
    void width() throws IOException {
        var race = ((WidthSearch) conclusion("width-search")).races().getFirst();

        assertThat(race.leastEnough()).isNotEqualTo(OptionalInt.empty());
        assertThat(race.widths().getFirst().out()).isTrue();
    }

    @Test
    @DisplayName("find wider strategies better, the more items wait")
    void mix() throws IOException {
        var rows = ((Mix) conclusion("mix")).rows();

        assertThat(rows.getFirst().waiting().orElseThrow()).isLessThan(0.1);
        assertThat(rows.getLast().waiting().orElseThrow()).isGreaterThan(0.9);
        assertThat(rows.getLast()
                        .decision()
                        .verdict()
                        .best()
                        .orElseThrow()
                        .measurement()
                        .cell()
                        .width())
                .isGreaterThanOrEqualTo(20);
    }

    /** What is not divided further cannot be stolen. */
    @Test
    @DisplayName("find that shares given beforehand lose by skew, and only by it")
    void shares() throws IOException {
        var skew = (WorstCases) conclusion("skew");
        var even = "synthetic:compute=0s,wait=10ms";
        var uneven = even + ",spread=log-normal";

        assertThat(ratio(skew, "fork-join:leaves=1", even)).isLessThan(1.1);
        assertThat(ratio(skew, "fork-join:leaves=1", uneven)).isGreaterThan(1.3 * ratio(skew, "fork-join", uneven));
    }

    /** The first share has all the long items. */
    @Test
    @DisplayName("find that shares given beforehand lose most where long items stand together")
    void order() throws IOException {
        var order = (WorstCases) conclusion("order");
        var sorted = "synthetic:compute=0s,wait=10ms,spread=log-normal,order=descending";

        assertThat(ratio(order, "fork-join:leaves=1", sorted)).isGreaterThan(2 * ratio(order, "fork-join", sorted));
    }

    /** A window waits for its first item. */
    @Test
    @DisplayName("find that a window loses most where waits are unequal")
    void window() throws IOException {
        var worst = ((WorstCases) conclusion("skew"))
                .strategies().stream()
                        .filter(one -> one.name().equals("gatherers"))
                        .findFirst()
                        .orElseThrow();

        assertThat(worst.ratio()).isGreaterThan(1.3);
        assertThat(worst.slice().workload().label()).contains("spread=");
    }

    /** A strategy's time against the best for a workload. */
    private static double ratio(WorstCases cases, String strategy, String workload) {
        return cases.strategies().stream()
                .filter(one -> one.name().equals(strategy))
                .flatMap(one -> IntStream.range(0, cases.slices().size())
                        .filter(i -> cases.slices().get(i).workload().label().equals(workload))
                        .mapToObj(i -> one.places().get(i)))
                .mapToDouble(place -> place.toBest().map(Comparison::ratio).orElse(1.0))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("find a platform thread dearer than a virtual one, to make and to keep")
    void cost() throws IOException {
        var cost = (OwnCost) conclusion("thread-cost");
        var virtual = price(cost, "virtual-threads");
        var platform = price(cost, "platform-threads:style=per-item");

        assertThat(virtual.extra().orElseThrow().nanos()).isBetween(300.0, 5_000.0);
        assertThat(platform.extra().orElseThrow().nanos())
                .isGreaterThan(5 * virtual.extra().orElseThrow().nanos());
        assertThat(price(cost, "platform-threads").bytes().orElseThrow())
                .isGreaterThan(virtual.bytes().orElseThrow());
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
