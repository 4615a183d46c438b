package workbench.harness.noise;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import workbench.harness.machine.Proc;

/** What other programs do on a machine, and the passing of time. Need not be thread-safe. */
public interface Surroundings {

    /**
     * What other programs had done by a moment.
     *
     * @param nanoTime the moment, by a clock like {@link System#nanoTime}
     * @param processors how many there are
     * @param foreignNanos for how long other programs had used them
     */
    record LoadReading(long nanoTime, int processors, long foreignNanos) {}

    /** The current reading. */
    LoadReading read();

    /** Lets some time pass. */
    void pause(Duration time);

    /**
     * The surroundings of the workbench between two forks; empty if the machine does not report them.
     *
     * @param servers the workbench's own processes besides this one
     */
    static Optional<Surroundings> of(Proc proc, List<Long> servers) {
        return proc.processors() == null ? Optional.empty() : Optional.of(new Here(proc, List.copyOf(servers)));
    }

    /**
     * The surroundings, as the proc file system reports them.
     *
     * @param servers with all that they have started, as a database does
     */
    record Here(Proc proc, List<Long> servers) implements Surroundings {

        @Override
        public LoadReading read() {
            var processors = Objects.requireNonNull(proc.processors(), "the machine reported its processors before");
            var own = proc.times(ProcessHandle.current().pid());
            var foreign = processors.busyNanos() - (own == null ? 0 : own.nanos());
            for (var server : servers) {
                var nanos = proc.treeNanos(server);
                foreign -= nanos == null ? 0 : nanos;
            }
            return new LoadReading(System.nanoTime(), processors.count(), foreign);
        }

        @Override
        public void pause(Duration time) {
            LockSupport.parkNanos(time.toNanos());
        }
    }
}
