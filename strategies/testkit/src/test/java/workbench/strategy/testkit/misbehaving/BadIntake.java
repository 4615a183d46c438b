package workbench.strategy.testkit.misbehaving;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import workbench.parameter.Arguments;
import workbench.plugin.Setting;
import workbench.strategy.Arrivals;
import workbench.strategy.ExecutorIntake;
import workbench.strategy.Intake;
import workbench.strategy.Job;
import workbench.strategy.Session;
import workbench.strategy.Strategy;
import workbench.workload.WorkloadReference;

/** A strategy that would keep every rule about streams if it had not one fault. */
public record BadIntake(Fault fault) implements Strategy {

    /** What it does wrong. */
    public enum Fault {
        NONE,
        PROMISES_ONLY,
        STARTS_EARLY,
        LOSES,
        DOUBLES,
        EXCEEDS_THE_WIDTH,
        ONE_BY_ONE,
        BLOCKS_THE_SUBMITTER,
        DRAINS_TOO_EARLY,
        LEAKS
    }

    @Override
    public String name() {
        return "bad-intake";
    }

    @Override
    public String summary() {
        return "breaks a rule about streams on purpose: " + fault;
    }

    @Override
    public boolean takesArrivals(Arguments arguments) {
        return true;
    }

    @Override
    public Session open(Setting setting, WorkloadReference workload) {
        return new Pool(setting.width(), fault);
    }

    private static final class Pool implements Session {

        private final int width;
        private final Fault fault;
        private final ExecutorService threads;
        private boolean first = true;

        Pool(int width, Fault fault) {
            this.width = width;
            this.fault = fault;
            var size = switch (fault) {
                case EXCEEDS_THE_WIDTH -> width + 1;
                case ONE_BY_ONE -> 1;
                default -> width;
            };
            threads = Executors.newFixedThreadPool(
                    size, Thread.ofPlatform().daemon().factory());
        }

        @Override
        public void run(Job job) throws Exception {
            for (var item = 0; item < job.size(); item++) {
                job.attempt(item);
            }
            job.check();
        }

        @Override
        public Optional<Intake> intake(Arrivals arrivals) {
            return switch (fault) {
                case PROMISES_ONLY -> Optional.empty();
                case BLOCKS_THE_SUBMITTER -> Optional.of(new Blocking(arrivals));
                case DRAINS_TOO_EARLY -> Optional.of(new Hasty(arrivals));
                default -> Optional.of(new ExecutorIntake(threads, arrival -> perform(arrivals, arrival)));
            };
        }

        private void perform(Arrivals arrivals, int arrival) {
            switch (fault) {
                case STARTS_EARLY -> arrivals.perform(arrival == 3 ? 4 : arrival);
                case LOSES -> {
                    if (arrival != 4) {
                        arrivals.perform(arrival);
                    }
                }
                case DOUBLES -> {
                    arrivals.perform(arrival);
                    arrivals.perform(arrival);
                }
                case LEAKS -> {
                    if (first) {
                        first = false;
                        Thread.ofPlatform().daemon().start(() -> new Semaphore(0).acquireUninterruptibly());
                    }
                    arrivals.perform(arrival);
                }
                default -> arrivals.perform(arrival);
            }
        }

        /** Has no more waiting than the width. */
        private final class Blocking implements Intake {

            private final Semaphore free = new Semaphore(width);
            private final Intake intake;

            Blocking(Arrivals arrivals) {
                intake = new ExecutorIntake(threads, arrival -> {
                    try {
                        arrivals.perform(arrival);
                    } finally {
                        free.release();
                    }
                });
            }

            @Override
            public void submit(int arrival) {
                free.acquireUninterruptibly();
                intake.submit(arrival);
            }

            @Override
            public void drain() throws InterruptedException {
                intake.drain();
            }
        }

        /** Loses its patience. */
        private final class Hasty implements Intake {

            private final Arrivals arrivals;
            private final Semaphore ended = new Semaphore(0);
            private int submitted;

            Hasty(Arrivals arrivals) {
                this.arrivals = arrivals;
            }

            @Override
            public void submit(int arrival) {
                submitted++;
                threads.execute(() -> {
                    arrivals.perform(arrival);
                    ended.release();
                });
            }

            @Override
            public void drain() throws InterruptedException {
                if (ended.tryAcquire(submitted, 2, TimeUnit.SECONDS)) {
                    submitted = 0;
                }
            }
        }

        @Override
        public void close() {
            threads.shutdownNow();
            threads.close();
        }
    }
}
