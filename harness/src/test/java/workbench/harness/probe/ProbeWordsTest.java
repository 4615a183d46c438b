package workbench.harness.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import workbench.harness.probe.wire.ProbeFault;

class ProbeWordsTest {

    private static final String WHAT = "item 17 (17) gave 4 instead of 5";

    private static final String HOW = "with fork-join at width 8";

    private static ProbeOutcome outcome(ProbeFault... faults) {
        var findings = List.of(faults).stream()
                .map(fault -> new ProbeFinding(fault, 3, WHAT, HOW))
                .toList();
        return new ProbeOutcome(400, findings, Optional.of(Path.of("threads.txt")));
    }

    @Test
    void promisesNothing() {
        assertThat(ProbeWords.sentences(outcome(), "Again."))
                .containsExactly("No difference in 400 jobs, which proves nothing but is a good sign.");
    }

    @Test
    void saysInHowManyJobsAndWhatToDo() {
        assertThat(ProbeWords.sentences(outcome(ProbeFault.WRONG), "--seed 42 repeats it."))
                .containsExactly("WRONG in 3 of 400 jobs: %s %s.".formatted(WHAT, HOW), "--seed 42 repeats it.");
    }

    @Test
    void saysNothingOfParticularJobsWhereAllAreWrong() {
        var outcome = outcome(ProbeFault.WRONG, ProbeFault.TWICE, ProbeFault.INTERRUPTED, ProbeFault.LEFT);
        assertThat(ProbeWords.sentences(outcome, "Again."))
                .hasSize(3)
                .first()
                .asString()
                .startsWith("WRONG");
        assertThat(ProbeWords.sentences(outcome(ProbeFault.TWICE), "Again.").getFirst())
                .isEqualTo(
                        "TWICE: wrong in 3 of 400 jobs, but only where one item is performed twice at once, which no run does: %s %s."
                                .formatted(WHAT, HOW));
    }

    @ParameterizedTest
    @EnumSource
    void saysSomethingOfEachFault(ProbeFault fault) {
        var sentences = ProbeWords.sentences(outcome(fault), "Again.");
        assertThat(sentences).hasSize(2);
        assertThat(sentences.getFirst()).contains(WHAT, HOW).endsWith(".");
    }

    @ParameterizedTest
    @EnumSource(names = {"DEADLOCK", "HANGS"})
    void saysWhereTheThreadsAre(ProbeFault fault) {
        assertThat(ProbeWords.sentences(outcome(fault), "Again.").getFirst())
                .endsWith("All its threads are in threads.txt.");
    }
}
