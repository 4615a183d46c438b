package workbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
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
                Timeline.of(FORK_JOIN, List.of(traced(1, "b", 5, 9), traced(0, "a", 0, 10), traced(2, "b", 9, 10)));

        assertThat(timeline.bars())
                .containsExactly(
                        new Bar(0, traced(0, "a", 0, 10)),
                        new Bar(1, traced(1, "b", 5, 9)),
                        new Bar(1, traced(2, "b", 9, 10)));
        assertThat(timeline.rowPerWorker()).isTrue();
        assertThat(timeline.workers()).isEqualTo(2);
        assertThat(timeline.nanos()).isEqualTo(10);
        assertThat(timeline.busy()).isCloseTo(15 / 20.0, within(1e-12));
    }

    @Test
    void whereThereIsAWorkerAnItemARowIsAPlaceInFlight() {
        var items = IntStream.range(0, 100)
                .mapToObj(i -> traced(i, "virtual-" + i, 10L * i, 10L * i + 15))
                .toList();

        var timeline = Timeline.of(FORK_JOIN, items);

        assertThat(timeline.workers()).isEqualTo(100);
        assertThat(timeline.rows()).isEqualTo(2);
        assertThat(timeline.rowPerWorker()).isFalse();
        assertThat(timeline.bars().subList(0, 3))
                .extracting(Bar::row, Bar::started, Bar::ended)
                .containsExactly(tuple(0, 0L, 15L), tuple(1, 10L, 25L), tuple(0, 20L, 35L));
    }

    @Test
    void anItemWithinAnotherOneStaysInTheRowOfTheirWorker() {
        var timeline = Timeline.of(
                FORK_JOIN,
                List.of(traced(1, "a", 0, 3), traced(0, "a", 0, 10), traced(2, "a", 3, 10), traced(3, "a", 10, 10)));

        assertThat(timeline.rowPerWorker()).isTrue();
        assertThat(timeline.bars())
                .extracting(bar -> bar.traced().item())
                .as("the outer one comes first")
                .containsExactly(0, 1, 2, 3);
    }

    @Test
    void threadsOfOneNameDoNotShareARow() {
        var timeline = Timeline.of(FORK_JOIN, List.of(traced(0, "pool", 0, 10), traced(1, "pool", 5, 15)));

        assertThat(timeline.rowPerWorker()).isFalse();
        assertThat(timeline.rows()).isEqualTo(2);
    }

    @Test
    void workersOfOneNameInTwoProcessesAreTwo() {
        var timeline = Timeline.of(
                FORK_JOIN, List.of(new Traced(0, "main", "worker-1", 0, 10), new Traced(1, "main", "worker-2", 5, 15)));

        assertThat(timeline.workers()).isEqualTo(2);
        assertThat(timeline.rowPerWorker()).isTrue();
    }

    private static Traced traced(int item, String worker, long started, long ended) {
        return new Traced(item, worker, "fork", started, ended);
    }
}
