package workbench.harness.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceTest {

    @TempDir
    private Path folder;

    @Test
    void thePeakCountsItemsThatOverlap() {
        assertThat(trace(new long[] {0, 5, 20}, new long[] {10, 15, 30}).peakInFlight())
                .isEqualTo(2);
        assertThat(trace(new long[] {0, 1, 2, 3}, new long[] {9, 8, 7, 6}).peakInFlight())
                .isEqualTo(4);
    }

    @Test
    void anItemThatStartsWhenAnotherEndsDoesNotOverlapIt() {
        assertThat(trace(new long[] {-20, -10, 0}, new long[] {-10, 0, 10}).peakInFlight())
                .isEqualTo(1);
    }

    @Test
    void anItemThatTookNoTimeIsInFlightByItself() {
        assertThat(trace(new long[] {5}, new long[] {5}).peakInFlight()).isEqualTo(1);
        assertThat(trace(new long[] {5, 5, 7}, new long[] {5, 5, 7}).peakInFlight())
                .isEqualTo(1);
        assertThat(trace(new long[] {0, 5, 9}, new long[] {10, 5, 12}).peakInFlight())
                .isEqualTo(2);
    }

    @Test
    void aFileHoldsTheItemsInTheOrderOfTheirStart() throws Exception {
        var virtual = Thread.ofVirtual().unstarted(() -> {});
        var named = Thread.ofPlatform().name("pool \"1\"").unstarted(() -> {});
        var file = folder.resolve("traces/one.csv");

        var trace = new Trace(
                new Object[] {virtual, named, "worker-1", named, "worker-2.3"},
                new long[] {105, 100, 130, 120, 150},
                new long[] {119, 110, 140, 131, 151});

        assertThat(trace.write(file)).isTrue();
        assertThat(file).hasContent("""
                item,worker,started,ended,process
                1,"pool ""1""\",0,10,"fork"
                0,"virtual-%d",5,19,"fork"
                3,"pool ""1""\",20,31,"fork"
                2,"worker-1",30,40,"worker-1"
                4,"worker-2.3",50,51,"worker-2"
                """.formatted(virtual.threadId()));
        assertThat(trace.workers()).isEqualTo(4);
        assertThat(trace.hasVirtualThreads()).isTrue();
        assertThat(trace.isLocal()).isFalse(); // worker-1 is a thread of another process
    }

    @Test
    void aTraceThatIsTooLongIsNotWritten() throws Exception {
        var file = folder.resolve("long.csv");
        var items = Trace.LONGEST + 1;

        assertThat(new Trace(new Object[items], new long[items], new long[items]).write(file))
                .isFalse();
        assertThat(file).doesNotExist();
    }

    private static Trace trace(long[] started, long[] ended) {
        return new Trace(new Object[started.length], started, ended);
    }
}
