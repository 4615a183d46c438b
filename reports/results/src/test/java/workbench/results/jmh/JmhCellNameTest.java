package workbench.results.jmh;

import static org.assertj.core.api.Assertions.assertThat;

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

    @ParameterizedTest
    @ValueSource(
            strings = {"org.example.SumBenchmark.loop", "B.c", "a.b.c@2", "B.c@", "B.c@two", "c@2", "B.c@99999999999"})
    void benchmarksOfJmhAreNoCells(String benchmark) {
        assertThat(JmhCellName.of(benchmark)).isEmpty();
    }
}
