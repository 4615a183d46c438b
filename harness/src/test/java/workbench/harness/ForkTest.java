package workbench.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a fork keeps from others, and others from it. */
@Timeout(600)
class ForkTest extends WorkbenchTest {

    @Test
    void aFloodOfOutputBlocksNobody() throws Exception {
        var jar = PluginJar.of(
                folder,
                "Floods",
                "job.perform(item); for (int i = 0; i < 1000; i++) { System.out.println(\"x\".repeat(1000)); }",
                "");

        var outcome = workbench.measure(
                "--strategy-path", jar.toString(), "-w", "factor:numbers=2", "-s", "floods", "--forks", "1");

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out()).doesNotContain("xxxx");
        var log = workbench
                .results()
                .resolve(workbench.journal().forks().getFirst().log());
        assertThat(Files.size(log)).isBetween(2_000_000L, 2_200_000L);
        assertThat(log).content().contains("bytes were left out here");
    }

    @Test
    void aForkLoadsNothingThatItDoesNotMeasure() throws Exception {
        var classes = folder.resolve("classes.txt");
        var outcome = workbench.measure(
                "-w",
                "factor:numbers=5",
                "-s",
                "virtual-threads",
                "--width",
                "2",
                "--forks",
                "1",
                "--jvm-option",
                "-Xlog:class+load:file=" + classes);

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(classes)
                .content()
                .contains("workbench.harness.fork.child.ForkMain")
                .doesNotContain(
                        "workbench.statistics",
                        "workbench.site",
                        "workbench.harness.cli",
                        "workbench.harness.run",
                        "workbench.harness.plan",
                        "workbench.harness.fork.parent",
                        "org.apache.commons.math",
                        "org.jfree",
                        "picocli",
                        "tools.jackson",
                        "oshi.");
    }
}
