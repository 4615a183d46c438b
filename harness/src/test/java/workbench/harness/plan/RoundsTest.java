package workbench.harness.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbench.plugin.Catalog;
import workbench.plugin.PluginCalls;
import workbench.process.ChildLauncher;
import workbench.strategy.Strategy;
import workbench.workload.Workload;

class RoundsTest {

    @TempDir
    private Path folder;

    private Entrants entrants = new Entrants(List.of(), List.of(), Optional.empty(), List.of());

    @BeforeEach
    void planTheTour() {
        var plan = Plan.of("tour", PlanFile.read("tour"), OptionTexts.NONE, 2);
        var loader = getClass().getClassLoader();
        var planner = new CellPlanner(
                new CheckedPlugins(
                        Catalog.load(Workload.class, loader), Catalog.load(Strategy.class, loader), new PluginCalls()),
                ChildLauncher.likeThisJvm(),
                folder);
        entrants = Entrants.of(planner.cells(plan), plan.design());
    }

    @Test
    void theSameSeedGivesTheSameOrder() {
        assertThat(order(41)).hasSize(5).isEqualTo(order(41));
    }

    @Test
    void otherSeedsGiveOtherOrders() {
        assertThat(LongStream.of(41, 42, 43, 44).mapToObj(this::order)).doesNotHaveDuplicates();
    }

    @Test
    void everyRoundAndItsRepetitionHasAnOrderOfItsOwn() {
        var rounds = new Rounds(entrants, 41);

        assertThat(order(41))
                .doesNotHaveDuplicates()
                .doesNotContain(rounds.order(Round.first(1).repetition()));
        assertThat(order(41))
                .allSatisfy(round -> assertThat(round).containsExactlyInAnyOrderElementsOf(entrants.inRounds()));
    }

    private List<List<Entrant>> order(long seed) {
        var rounds = new Rounds(entrants, seed);
        return IntStream.rangeClosed(1, entrants.rounds())
                .mapToObj(round -> rounds.order(Round.first(round)))
                .toList();
    }
}
