package workbench.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import workbench.harness.plan.PlanOption;
import workbench.harness.plan.PlanOptions;

/** Command lines that nobody would type, each with some options that have odd values: shown as a plan, or refused in words. */
@Timeout(300)
class HostileCommandLinesTest extends WorkbenchTest {

    private static final int LINES = 150;

    private static final List<String> VALUES = List.of(
            "",
            " ",
            "0",
            "-1",
            "1",
            "2",
            "007",
            "1.5",
            "1e309",
            "NaN",
            "Infinity",
            "99999999999999999999",
            "٣",
            "1,2",
            ",",
            "5,5",
            "cores",
            "none",
            "true",
            "0s",
            "1ms",
            "-5s",
            "1h",
            "1e9s",
            "9999h",
            "2%",
            "200%",
            "@file",
            "-Xmx1g",
            "-jar",
            "--help",
            "../..",
            "/dev/null",
            "a b",
            "a=b",
            "a:b=c",
            "factor",
            "factor:",
            "factor:=",
            "factor:numbers=",
            "factor:numbers=1,numbers=2",
            "factor:numbers=\u001b[2J",
            "download",
            "sequential",
            "fork-join",
            "x".repeat(1_000),
            "\u0000",
            "\ud83d",
            "\u202e",
            "é",
            "'",
            "\"",
            "\\",
            "${java.home}",
            "%s",
            "$(exit 3)");

    static Stream<List<String>> lines() {
        return IntStream.rangeClosed(1, LINES).mapToObj(HostileCommandLinesTest::line);
    }

    private static List<String> line(int seed) {
        var random = new Random(seed);
        var line = new ArrayList<>(List.of("run", "--dry-run"));
        for (var left = 1 + random.nextInt(3); left > 0; left--) {
            line.add(option(random) + "=" + one(VALUES, random));
        }
        return line;
    }

    private static String option(Random random) {
        var options = Stream.concat(
                        PlanOptions.ALL.stream().map(PlanOption::key).map("--"::concat),
                        Stream.of("--plan", "--seed", "--resume", "--out", "--strategy-path", "--workload-path"))
                .toList();
        return one(options, random);
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void areShownAsAPlanOrRefusedInWords(List<String> line) throws Exception {
        var outcome = workbench.call(line.toArray(String[]::new));

        assertThat(outcome.exitCode()).as(outcome.err()).isIn(0, 2);
        assertThat(outcome.err()).doesNotContain("\tat ").doesNotContainPattern("[\\p{Cc}&&[^\\n]]|\u202e");
        if (outcome.exitCode() == 2) {
            assertThat(outcome.err()).startsWith("workbench: ").doesNotContainPattern("(?<!/dev/)null");
            assertThat(outcome.err().lines().count()).isLessThanOrEqualTo(3);
        }
        assertThat(folder).isEmptyDirectory();
    }
}
