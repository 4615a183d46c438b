package workbench.workload.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An item waits once, where it is told to, and what ends its wait reaches it. */
class WaitPlaceTest {

    @ParameterizedTest
    @EnumSource
    void itWaitsOnceInItsPlace(WaitPlace place) throws InterruptedException {
        var waits = new ArrayList<Long>();
        var frames = new ArrayList<String>();
        var io = place.around(nanos -> {
            waits.add(nanos);
            StackWalker.getInstance().forEach(frame -> frames.add(frame.getClassName() + "." + frame.getMethodName()));
        });

        io.await(5);
        io.await(6);

        assertThat(waits).containsExactly(5L, 6L);
        switch (place) {
            case PLAIN, MONITOR ->
                assertThat(frames).noneMatch(frame -> frame.endsWith(".<clinit>") || frame.contains("ForeignFrame"));
            case INITIALISER -> assertThat(frames).anyMatch(frame -> frame.endsWith("ForeignFrame.awaitCurrent"));
            case NATIVE -> assertThat(frames).anyMatch(frame -> frame.endsWith("ForeignFrame.compare"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatEndsItReachesTheItem(WaitPlace place) {
        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> place.around(_ -> {
                            throw new InterruptedException("interrupted");
                        })
                        .await(1));
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> place.around(_ -> {
                            throw new CancellationException("cancelled");
                        })
                        .await(1));
    }

    @Test
    void theMonitorIsHeld() throws InterruptedException {
        var held = new ArrayList<Integer>();

        WaitPlace.MONITOR
                .around(_ -> held.add(ManagementFactory.getThreadMXBean()
                        .getThreadInfo(new long[] {Thread.currentThread().threadId()}, true, false)[0]
                        .getLockedMonitors()
                        .length))
                .await(1);

        assertThat(held).containsExactly(1);
    }
}
