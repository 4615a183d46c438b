package workbench.harness.noise;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import workbench.harness.machine.CostGauge;
import workbench.harness.machine.Proc;

/**
 * How long it takes to look at the machine at the end of an iteration, outside the timed region, with as many threads
 * as this JVM happens to have and with a hundred more; and what the first look and the cost of a fork take. Prints
 * medians and quartiles.
 */
@EnabledIfSystemProperty(named = "benchmark", matches = "true")
class GaugeBenchmark {

    private static final int TIMES = 401;
    private static final int MORE = 100;

    @Test
    void aLook() throws Exception {
        var started = System.nanoTime();
        var gauge = new ActivityGauge(Proc.here(), ProcessHandle.current().pid());
        System.out.printf("first look: %d us%n", (System.nanoTime() - started) / 1_000);
        looks(gauge, 0);
        looks(gauge, 0);
        var end = new CountDownLatch(1);
        for (var i = 0; i < MORE; i++) {
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    end.await();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        looks(gauge, MORE);
        end.countDown();
        started = System.nanoTime();
        new CostGauge(Proc.here()).cost();
        System.out.printf("cost: %d us%n", (System.nanoTime() - started) / 1_000);
    }

    private static void looks(ActivityGauge gauge, int more) {
        var nanos = new long[TIMES];
        for (var i = 0; i < TIMES; i++) {
            var started = System.nanoTime();
            gauge.lap();
            nanos[i] = System.nanoTime() - started;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "a look, %d more threads: median %d us, quartiles %d and %d us, %d times%n",
                more, nanos[TIMES / 2] / 1_000, nanos[TIMES / 4] / 1_000, nanos[3 * TIMES / 4] / 1_000, TIMES);
    }
}
