package workbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import workbench.analysis.cell.Measurement;
import workbench.analysis.cell.Timeline;
import workbench.analysis.cell.Timeline.Bar;
import workbench.analysis.cell.Timeline.Traced;
import workbench.results.testkit.RecordedRuns;

/** The rows of a traced job. */
class TimelineTest {

    private static final Measurement FORK_JOIN =
            Analysis.of(RecordedRuns.quiet()).measurements().get(1);

    @Test
    void aRowIsAWorkerInTheOrderOfTheirFirstItems() {
        var timeline =
                Timeline.of(FORK_JOIN, List.of(new Traced("b", 5, 9), new Traced("a", 0, 10), new Traced("b", 9, 10)));

        assertThat(timeline.bars()).containsExactly(new Bar(0, 0, 10), new Bar(1, 5, 9), new Bar(1, 9, 10));
        assertThat(timeline.workers()).isEqualTo(2);
        assertThat(timeline.nanos()).isEqualTo(10);
        assertThat(timeline.busy()).isCloseTo(15 / 20.0, within(1e-12));
    }

    @Test
    void whereThereIsAWorkerAnItemARowIsAPlaceInFlight() {
        var items = IntStream.range(0, 100)
                .mapToObj(i -> new Traced("virtual-" + i, 10L * i, 10L * i + 15))
                .toList();

        var timeline = Timeline.of(FORK_JOIN, items);

        assertThat(timeline.workers()).isEqualTo(100);
        assertThat(timeline.rows()).isEqualTo(2);
        assertThat(timeline.bars().subList(0, 3))
                .containsExactly(new Bar(0, 0, 15), new Bar(1, 10, 25), new Bar(0, 20, 35));
    }
}
