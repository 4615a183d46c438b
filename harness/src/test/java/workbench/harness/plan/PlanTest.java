package workbench.harness.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbench.parameter.UsageException;

class PlanTest {

    private static final int CORES = 2;

    private static final Options NOTHING = options(null, null, null);

    @TempDir
    private Path folder;

    @Test
    void theTourHasBothWorkloadsAtTheirWidths() {
        var plan = Plan.of("tour", PlanFile.read("tour"), NOTHING, CORES);

        assertThat(plan.blocks())
                .extracting(block ->
                        block.workloads().getFirst().name() + block.widths().getFirst())
                .containsExactly("factor2", "download8");
        assertThat(plan.blocks()).allSatisfy(block -> assertThat(block.forks()).isEqualTo(5));
    }

    @Test
    void optionsOverrideThoseOfEveryBlockAndDefaultsFillTheRest() throws IOException {
        var blocks = PlanFile.read(file("- workload: a\n  forks: 7\n- workload: [b, c]\n"));

        var plan = Plan.of("p", blocks, options(null, "x", "3"), CORES);

        assertThat(plan.blocks()).extracting(Block::forks).containsExactly(7, 5);
        assertThat(plan.blocks()).allSatisfy(block -> {
            assertThat(block.widths()).containsExactly(3);
            assertThat(block.strategies()).extracting(Spec::name).containsExactly("x");
            assertThat(block.warmup()).isEqualTo(Duration.ofSeconds(1));
        });
    }

    @Test
    void givenWorkloadsGoToTheBlockThatHasThemAndOthersToTheFirst() throws IOException {
        var blocks = PlanFile.read(file("- workload: a\n  forks: 7\n- workload: b\n  forks: 9\n"));

        assertThat(Plan.of("p", blocks, NOTHING, CORES).name()).isEqualTo("p");
        assertThat(Plan.of("p", blocks, options("z", null, null), CORES).name()).isEqualTo("p, with options");
        var mine = Plan.of("p", blocks, options("b:x=1", null, null), CORES);
        var unknown = Plan.of("p", blocks, options("z", null, null), CORES);

        assertThat(mine.blocks()).extracting(Block::forks).containsExactly(9);
        assertThat(mine.blocks().getFirst().workloads().getFirst().given()).containsEntry("x", "1");
        assertThat(unknown.blocks()).extracting(Block::forks).containsExactly(7);
    }

    @Test
    void refusesAnUnknownKeyAndNamesTheNearest() throws IOException {
        var plan = file("- workload: a\n  itterations: 3\n");

        assertThatThrownBy(() -> PlanFile.read(plan))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("'itterations' (did you mean 'iterations'?)");
    }

    @ParameterizedTest
    @CsvSource({"'{a: 1}'", "'- [1'", "'[]'", "'- workload: {a: b}'", "'-'", "'- workload: [null]'", "'- factor'"})
    void refusesWhatIsNoListOfBlocks(String yaml) throws IOException {
        var plan = file(yaml);

        assertThatThrownBy(() -> PlanFile.read(plan))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("plan '");
    }

    @Test
    void suggestsTheNearestBuiltInPlan() {
        assertThatThrownBy(() -> PlanFile.read("toru"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("did you mean 'tour'?");
    }

    @Test
    void refusesAForkTimeoutThatNoForkCanKeep() throws IOException {
        var blocks = PlanFile.read(file("- workload: a\n  warmup: 60s\n"));

        assertThatThrownBy(() -> Plan.of("p", blocks, NOTHING, CORES))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--fork-timeout 1m does not allow");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "many", "2.5", "'2,2'", "'2,cores'", "9999999"})
    void refusesWidths(String width) {
        assertThatThrownBy(() -> Plan.of("p", List.of(options("a", null, null)), options(null, null, width), CORES))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("width");
    }

    private String file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("plan.yaml"), yaml).toString();
    }

    private static Options options(@Nullable String workload, @Nullable String strategy, @Nullable String widths) {
        return new Options(
                workload == null ? null : List.of(workload),
                strategy == null ? null : List.of(strategy),
                widths == null ? null : List.of(widths.split(",", -1)),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
