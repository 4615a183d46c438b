package workbench.harness.noise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import workbench.harness.machine.Proc;
import workbench.harness.machine.Samples;

/** Waits on a machine of two processors where time passes at once. */
class QuietMomentTest {

    private static final Duration MOMENT = QuietMoment.WINDOW;

    private final List<Duration> announced = new ArrayList<>();

    @Test
    void aQuietMachineIsNotWaitedFor() {
        var machine = new Scripted(0.0);

        assertThat(await(machine, moments(100))).isEmpty();
        assertThat(announced).isEmpty();
        assertThat(machine.now).isEqualTo(MOMENT.toNanos());
    }

    @Test
    void aBusyOneIsWaitedForUntilItIsQuiet() {
        var wait = await(new Scripted(0.5, 0.25, 0.0), moments(100));

        assertThat(wait).contains(new QuietMoment.WaitResult(moments(3).toNanos(), 0, true));
        assertThat(announced).containsExactly(moments(10));
    }

    @Test
    void aSingleTickOfTheClockIsNoDisturbance() {
        assertThat(await(new Scripted(0.05), moments(100))).isEmpty();
        assertThat(await(new Scripted(0.10, 0.0), moments(100))).isPresent();
    }

    @Test
    void oneWaitTakesATenthOfTheBoundAtTheMost() {
        assertThat(await(new Scripted(0.5), moments(40)))
                .contains(new QuietMoment.WaitResult(moments(4).toNanos(), 0.5, false));
    }

    @Test
    void allWaitsTogetherKeepToTheBound() {
        var machine = new Scripted(0.5);
        var moment = new QuietMoment(machine, moments(40), moments(34));

        assertThat(moment.await(announced::add, () -> false)).isPresent();
        assertThat(moment.await(announced::add, () -> false)).isPresent();
        assertThat(moment.await(announced::add, () -> false)).isEmpty();
        assertThat(announced).containsExactly(moments(4), moments(2));
        assertThat(machine.now).isEqualTo(moments(6).toNanos());
    }

    @Test
    void aBoundOfZeroLooksAtNothing() {
        var machine = new Scripted(0.5);

        assertThat(await(machine, Duration.ZERO)).isEmpty();
        assertThat(machine.now).isZero();
    }

    @Test
    void aRunThatIsStoppedWaitsNoLonger() {
        var moment = new QuietMoment(new Scripted(0.5), moments(100), Duration.ZERO);

        assertThat(moment.await(announced::add, () -> true))
                .contains(new QuietMoment.WaitResult(MOMENT.toNanos(), 0.5, false));
    }

    @Test
    void aMachineThatDoesNotTellHasNoSurroundings() {
        assertThat(Surroundings.of(new Proc(Samples.folder("earlier").resolve("nowhere")), List.of()))
                .isEmpty();
    }

    @Test
    void ownProcessesAreNotForeign() {
        var proc = Samples.proc("earlier");

        var all = Surroundings.of(proc, List.of()).orElseThrow().read();
        var others = Surroundings.of(proc, List.of(4690L)).orElseThrow().read();

        assertThat(all.foreignNanos() - others.foreignNanos()).isEqualTo(5_000_000_000L);
        assertThat(others.processors()).isEqualTo(2);
    }

    private Optional<QuietMoment.WaitResult> await(Surroundings machine, Duration bound) {
        return new QuietMoment(machine, bound, Duration.ZERO).await(announced::add, () -> false);
    }

    private static Duration moments(int count) {
        return MOMENT.multipliedBy(count);
    }

    /** Others use the given shares of the processors, one moment each; the last for ever. */
    private static final class Scripted implements Surroundings {

        private final double[] shares;
        private int moment;
        private long now;
        private long foreign;

        Scripted(double... shares) {
            this.shares = shares;
        }

        @Override
        public LoadReading read() {
            return new LoadReading(now, 2, foreign);
        }

        @Override
        public void pause(Duration time) {
            var share = shares[Math.min(moment++, shares.length - 1)];
            now += time.toNanos();
            foreign += Math.round(share * 2 * time.toNanos());
        }
    }
}
