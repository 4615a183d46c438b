package workbench.results.jmh;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JmhCellNameTest {

    @Test
    void workloadStrategyAndWidthAreInTheName() {
        assertThat(new JmhCellName("factor:numbers=5000", "fork-join", 2).benchmark())
                .isEqualTo("factor:numbers=5000.fork-join@2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            factor:numbers=5000 | fork-join                          | 2
            w:item=1.5,path=a.b | platform-threads:x=0.5 [-Xmx1.5g]  | 64
            100%2E of it        | 5% %25                             | 1
            a@2                 | b@3                                | 4
            """)
    void aNameIsReadBack(String workload, String strategy, int width) {
        var name = new JmhCellName(workload, strategy, width);

        assertThat(name.benchmark().chars().filter(sign -> sign == '.'))
                .as("dots")
                .hasSize(1);
        assertThat(JmhCellName.of(name.benchmark())).contains(name);
    }

    /** The reader Bencher counts bytes. */
    @ParameterizedTest
    @ValueSource(strings = {"x", ".", "%", "ü", "漢", "🧵"})
    void aLongNameKeepsItsBeginningAndDiffersFromAllOthers(String sign) {
        var begin = "factor:path=a.b," + sign.repeat(1200);
        var name = new JmhCellName(begin + "1", "fork-join", 2);
        var others = List.of(
                new JmhCellName(begin + "2", "fork-join", 2),
                new JmhCellName(begin + "1", "fork-join", 3),
                new JmhCellName(begin + "1", "fork-join:x=" + begin, 2),
                new JmhCellName(begin + "1", "fork-join:x=" + begin + "1", 2));

        assertThat(Stream.concat(Stream.of(name), others.stream()))
                .extracting(JmhCellName::benchmark)
                .doesNotHaveDuplicates()
                .allSatisfy(benchmark -> assertThat(benchmark)
                        .startsWith("factor:path=a%2Eb,")
                        .matches(".*~[0-9a-f]{12}\\.fork-join.*@[23]")
                        .satisfies(
                                text -> assertThat(text.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(JmhCellName.MOST)));
        assertThat(JmhCellName.of(name.benchmark())).hasValueSatisfying(read -> {
            assertThat(read.workload()).startsWith("factor:path=a.b," + sign);
            assertThat(read.strategy()).isEqualTo("fork-join");
            assertThat(read.benchmark()).isEqualTo(name.benchmark());
        });
    }

    @Test
    void aNameThatFitsIsNotShortened() {
        var name = new JmhCellName("w".repeat(900), "s".repeat(JmhCellName.MOST - 900 - 3), 2);

        assertThat(name.benchmark()).hasSize(JmhCellName.MOST).doesNotContain("~");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"org.example.SumBenchmark.loop", "B.c", "a.b.c@2", "B.c@", "B.c@two", "c@2", "B.c@99999999999"})
    void benchmarksOfJmhAreNoCells(String benchmark) {
        assertThat(JmhCellName.of(benchmark)).isEmpty();
    }
}
