package workbench.harness.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static workbench.harness.plan.PlanOptions.FORKS;
import static workbench.harness.plan.PlanOptions.JVM_VARIANT;
import static workbench.harness.plan.PlanOptions.MARGIN;
import static workbench.harness.plan.PlanOptions.ONCE;
import static workbench.harness.plan.PlanOptions.OVERALL;
import static workbench.harness.plan.PlanOptions.PRECISION;
import static workbench.harness.plan.PlanOptions.RACE;
import static workbench.harness.plan.PlanOptions.RANK_ALL;
import static workbench.harness.plan.PlanOptions.REGRET;
import static workbench.harness.plan.PlanOptions.STRATEGY;
import static workbench.harness.plan.PlanOptions.TWIN;
import static workbench.harness.plan.PlanOptions.WARMUP;
import static workbench.harness.plan.PlanOptions.WIDTH;
import static workbench.harness.plan.PlanOptions.WORKLOAD;

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
import workbench.harness.fork.wire.ForkTiming;
import workbench.parameter.UsageException;
import workbench.results.Contestants;
import workbench.results.PlanRecord;

class PlanTest {

    private static final int CORES = 2;

    private static final OptionTexts NOTHING = OptionTexts.NONE;

    @TempDir
    private Path folder;

    @Test
    void theTourHasBothWorkloadsAtTheirWidths() {
        var plan = plan("tour", PlanFile.read("tour"), NOTHING);

        assertThat(plan.blocks())
                .extracting(block -> block.get(WORKLOAD).getFirst().name() + block.get(WIDTH))
                .containsExactly("factor[2]", "download[8]", "factor[4]", "download[4]", "download[24]");
        assertThat(plan.blocks()).allSatisfy(block -> assertThat(block.forks()).isEqualTo(5));
    }

    @Test
    void optionsOverrideThoseOfEveryBlockAndDefaultsFillTheRest() throws IOException {
        var blocks = PlanFile.read(file("- workload: a\n  forks: 7\n- workload: [b, c]\n"));

        var plan = plan("p", blocks, options(null, "x", "3"));

        assertThat(plan.blocks()).extracting(Block::forks).containsExactly(7, 5);
        assertThat(plan.blocks()).allSatisfy(block -> {
            assertThat(block.get(WIDTH)).containsExactly(3);
            assertThat(block.get(STRATEGY)).extracting(PluginSpec::name).containsExactly("x");
            assertThat(block.get(WARMUP)).isEqualTo(Duration.ofSeconds(1));
        });
    }

    @Test
    void givenWorkloadsGoToTheBlockThatHasThemAndOthersToTheFirst() throws IOException {
        var blocks = PlanFile.read(file("- workload: a\n  forks: 7\n- workload: b\n  forks: 9\n"));

        assertThat(plan("p", blocks, NOTHING).name()).isEqualTo("p");
        assertThat(plan("p", blocks, options("z", null, null)).name()).isEqualTo("p, with options");
        var mine = plan("p", blocks, options("b:x=1", null, null));
        var unknown = plan("p", blocks, options("z", null, null));

        assertThat(mine.blocks()).extracting(Block::forks).containsExactly(9);
        assertThat(mine.blocks().getFirst().get(WORKLOAD).getFirst().given()).containsEntry("x", "1");
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
    @CsvSource({
        "'{a: 1}'",
        "'- [1'",
        "'[]'",
        "'- workload: {a: b}'",
        "'-'",
        "'- workload: [null]'",
        "'- factor'",
        "'- warmup: [1s]'"
    })
    void refusesWhatIsNoListOfBlocks(String yaml) throws IOException {
        var plan = file(yaml);

        assertThatThrownBy(() -> PlanFile.read(plan))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("plan '");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '- workload: a\n  workload: b'             | line 2 has the key 'workload' a second time
            'twin: true\nblocks: []\ntwin: false'       | line 3 has the key 'twin' a second time
            '- workload: &one a\n- workload: *one'      | line 2 has the alias *one
            '- &block {workload: a}\n- *block'          | line 2 has the alias *block
            '- workload: a\n---\n- workload: b'         | has a second document
            '- workload: a\n  <<: {forks: 3}'           | unknown key '<<'
            """)
    void refusesWhatWouldSilentlyBeSomethingElse(String yaml, String why) throws IOException {
        var plan = file(yaml.translateEscapes());

        assertThatThrownBy(() -> PlanFile.read(plan))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("plan '")
                .hasMessageContaining(why);
    }

    @Test
    void takesValuesAsTheyAreTyped() throws IOException {
        var blocks = PlanFile.read(file("- workload: 'a:n=010'\n  forks: 010\n"));

        assertThat(plan("p", blocks, NOTHING).blocks()).extracting(Block::forks).containsExactly(10);
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

        assertThatThrownBy(() -> plan("p", blocks, NOTHING))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--fork-timeout 1m does not allow");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "many", "2.5", "'2,2'", "'2,cores'", "'cores,1cores'", "0cores", "99999cores", "9999999"})
    void refusesWidths(String width) {
        assertThatThrownBy(() -> plan(
                        "p",
                        new PlanFile(List.of(options("a", null, null)), OptionTexts.NONE),
                        options(null, null, width)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("width");
    }

    @Test
    void blocksThatOptionsMakeEqualAreOne() {
        var plan = plan("tour", PlanFile.read("tour"), options("download", "sequential", "8"));

        assertThat(plan.blocks()).hasSize(1);
    }

    @Test
    void widthsMayBeMultiplesOfTheCores() {
        var plan = plan(
                "p",
                new PlanFile(List.of(options("a", null, null)), OptionTexts.NONE),
                options(null, null, "1").with(WIDTH, List.of("1", "cores", "3cores")));

        assertThat(plan.blocks().getFirst().get(WIDTH)).containsExactly(1, 2, 6);
    }

    @ParameterizedTest
    @CsvSource({"tour,1,false,false", "quick,7,true,false", "standard,10,true,true", "rigorous,10,true,true"})
    void theBuiltInPlansGuardMoreTheLongerTheyTake(String name, int looks, boolean twin, boolean sentinel) {
        var plan = plan(name, PlanFile.read(name), NOTHING);

        assertThat(plan.blocks()).allSatisfy(block -> assertThat(block.looks()).hasSize(looks));
        assertThat(plan.design().twin()).isEqualTo(twin);
        assertThat(plan.design().repeat()).isEqualTo(twin);
        assertThat(plan.design().regret() != null).isEqualTo(twin);
        assertThat(plan.design().sentinel()).isEqualTo(sentinel);
        assertThat(plan.design().quietWaitNanos()).isPositive();
    }

    @Test
    void aMappingHoldsWhatIsForTheRunAsAWhole() throws IOException {
        var file = PlanFile.read(file("twin: true\nbudget: 10m\nblocks:\n  - workload: a\n    forks: [5, 10]\n"));

        var plan = plan("p", file, NOTHING);

        assertThat(plan.design().twin()).isTrue();
        assertThat(plan.design().budgetNanos()).isEqualTo(600_000_000_000L);
        assertThat(plan.blocks().getFirst().looks()).containsExactly(5, 10);
        assertThat(plan("p", file, given(TWIN, "false")).design().twin()).isFalse();
    }

    @Test
    void refusesAnUnknownKeyOfTheRunAndNamesTheNearest() throws IOException {
        var plan = file("twinn: true\nblocks:\n  - workload: a\n");

        assertThatThrownBy(() -> PlanFile.read(plan))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("'twinn' (did you mean 'twin'?)");
    }

    @Test
    void precisionLooksOnTheWayToTheForksAskedForOrToForty() throws IOException {
        var file = PlanFile.read(file("- workload: a\n"));

        var open = plan("p", file, given(PRECISION, "2%"));
        var bounded = plan("p", file, given(PRECISION, "0.02").with(FORKS, List.of("7")));

        assertThat(open.blocks().getFirst().looks()).containsExactly(5, 10, 20, 40);
        assertThat(bounded.blocks().getFirst().looks()).containsExactly(5, 7);
        assertThat(open.design().precision()).isEqualTo(0.02);
    }

    @Test
    void aRaceEndsAtThreePercentUnlessToldOtherwise() throws IOException {
        var file = PlanFile.read(file("race: true\nblocks:\n  - workload: a\n"));

        assertThat(plan("p", file, NOTHING).design().regret()).isEqualTo(0.03);
        assertThat(plan("p", file, NOTHING).blocks().getFirst().looks())
                .hasSize(10)
                .startsWith(5, 6, 8);
        assertThat(plan("p", file, given(REGRET, "1%")).design().regret()).isEqualTo(0.01);
        assertThat(plan("p", file, given(RANK_ALL, "true")).design().regret()).isNull();
        assertThat(plan("p", file, given(RANK_ALL, "true")).blocks().getFirst().looks())
                .containsExactly(5);
        assertThat(plan("p", file, given(PRECISION, "2%")).design().regret()).isNull();
        assertThat(plan("p", file, given(FORKS, "7")).blocks().getFirst().looks())
                .containsExactly(5, 6, 7);
    }

    @Test
    void anOverallComparisonIsNoRaceAndHasNoInterimChecks() throws IOException {
        var file = PlanFile.read(file("regret: 1%\nblocks:\n  - workload: a\n    forks: [5, 10]\n"));

        var plan = plan("p", file, given(OVERALL, "strategies").with(RACE, List.of("false")));

        assertThat(plan.design().overall()).isEqualTo(Contestants.STRATEGIES);
        assertThat(plan.design().regret()).isNull();
        assertThat(plan.blocks().getFirst().looks()).containsExactly(10);
        assertThat(plan("p", file, NOTHING).design().overall()).isNull();
    }

    @Test
    void aJobThatIsDoneOnceHasNeitherWarmupNorIterations() throws IOException {
        var file =
                PlanFile.read(file("sentinel: true\nblocks:\n  - workload: a\n    warmup: 10s\n    iterations: 7\n"));

        var plan = plan("p", file, given(ONCE, "true"));

        var block = plan.blocks().getFirst();
        assertThat(block.timing()).isEqualTo(ForkTiming.ONCE);
        assertThat(block.measuringTime()).isZero();
        assertThat(block.leastJobs()).isEqualTo(1);
        assertThat(plan.design().sentinel()).as("what a file says gives way").isFalse();
        var record = PlanRecords.of(block, List.of("a"), List.of());
        assertThat(record.measuresOnce()).isTrue();
        assertThat(List.of(record.warmup(), record.iterations(), record.iterationTime()))
                .containsExactly("0s", 1, "0s");
        assertThat(Plan.of(new PlanRecord(plan.name(), List.of(record)), plan.design(), CORES))
                .isEqualTo(plan);
    }

    @ParameterizedTest
    @CsvSource({"warmup,2s", "iterations,7", "iteration-time,1s", "sentinel,true"})
    void whatContradictsOnceIsRefused(String key, String value) throws IOException {
        var option = PlanOptions.ALL.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
        var file = PlanFile.read(file("- workload: a\n  once: true\n"));

        assertThatThrownBy(() -> plan("p", file, given(option, value)))
                .isInstanceOf(UsageException.class)
                .hasMessage(
                        "--%s cannot be combined with --once, for which each fork does the job once; accepted: one of them"
                                .formatted(key));
        assertThatThrownBy(() -> plan("p", file, given(option, value).with(ONCE, List.of("true"))))
                .isInstanceOf(UsageException.class);
    }

    @Test
    void theMarginIsRecorded() throws IOException {
        var file = PlanFile.read(file("- workload: a\n"));

        assertThat(plan("p", file, given(MARGIN, "5%")).design().margin()).isEqualTo(0.05);
        assertThat(plan("p", file, NOTHING).design().margin()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"5%%", "0", "100%", "half", "-1%"})
    void refusesPrecisions(String precision) throws IOException {
        var file = PlanFile.read(file("- workload: a\n"));

        assertThatThrownBy(() -> plan("p", file, given(PRECISION, precision)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--precision");
    }

    @Test
    void aPlanOfAJournalIsTheSamePlan() throws IOException {
        var plan = plan(
                "p", PlanFile.read(file("- workload: a:x=1\n  forks: [5, 10]\n  jvm-variant: z=-Xmx1g\n")), NOTHING);
        var record =
                new PlanRecord("p", List.of(PlanRecords.of(plan.blocks().getFirst(), List.of("a:x=1"), List.of())));

        assertThat(Plan.of(record, plan.design(), CORES)).isEqualTo(plan);
    }

    @ParameterizedTest
    @CsvSource({"zgc", "=-Xmx1g", "'a b=-Xmx1g'", "zgc=Xmx1g"})
    void refusesJvmVariants(String text) {
        var given = options("a", null, null).with(JVM_VARIANT, List.of(text));

        assertThatThrownBy(() -> Block.of(given, CORES))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("'%s' is not a valid value for --jvm-variant".formatted(text));
    }

    private static Plan plan(String name, PlanFile file, OptionTexts given) {
        return Plan.of(name, file, given, CORES);
    }

    private static OptionTexts given(PlanOption<?> option, String text) {
        return OptionTexts.NONE.with(option, List.of(text));
    }

    private String file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("plan.yaml"), yaml).toString();
    }

    private static OptionTexts options(@Nullable String workload, @Nullable String strategy, @Nullable String widths) {
        var options = OptionTexts.NONE;
        options = workload == null ? options : options.with(WORKLOAD, List.of(workload));
        options = strategy == null ? options : options.with(STRATEGY, List.of(strategy));
        return widths == null ? options : options.with(WIDTH, List.of(widths.split(",", -1)));
    }
}
