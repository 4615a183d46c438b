package workbench.workload.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import workbench.plugin.Setting;
import workbench.workload.Batch;
import workbench.workload.Provision;

/** Workloads that each break a rule of how a batch is used, cancelled and closed. */
final class Misbehaving {

    static final String LEAKED = "leaked by a fixture";

    private Misbehaving() {}

    /** Clears the folder on opening, although another process may be writing to it. */
    public static final class ClearsOnOpening extends Squares {
        @Override
        public Batch<?> open(Setting setting) throws IOException {
            var batch = new SquaresBatch(setting);
            batch.reset();
            return batch;
        }
    }

    /** Goes on with later items after cancel. */
    public static final class GoesOn extends Squares {
        @Override
        public Batch<?> open(Setting setting) {
            return new SquaresBatch(setting) {
                @Override
                public Long execute(int item) throws Exception {
                    try {
                        return super.execute(item);
                    } catch (CancellationException _) {
                        return square(item);
                    }
                }
            };
        }
    }

    /** Lets items in flight run on after cancel. */
    public static final class IgnoresCancel extends Squares {
        @Override
        public Batch<?> open(Setting setting) {
            var slow = setting.arguments().get(SLOW).equals("yes");
            return new SquaresBatch(setting) {
                private final CountDownLatch closed = new CountDownLatch(1);

                @Override
                public Long execute(int item) throws Exception {
                    if (slow) {
                        closed.await();
                    }
                    return super.execute(item);
                }

                @Override
                public void close() throws IOException {
                    closed.countDown();
                    super.close();
                }
            };
        }
    }

    /** Stays cancelled for ever. */
    public static final class StaysCancelled extends Squares {
        @Override
        public Batch<?> open(Setting setting) {
            return new SquaresBatch(setting) {
                private volatile boolean cancelled;

                @Override
                public void cancel() {
                    cancelled = true;
                    super.cancel();
                }

                @Override
                public void reset() throws IOException {
                    super.reset();
                    if (cancelled) {
                        cancel();
                    }
                }
            };
        }
    }

    /** Leaves the files of the last job for the next. */
    public static final class KeepsYesterday extends Squares {
        @Override
        public Batch<?> open(Setting setting) {
            return new SquaresBatch(setting) {
                @Override
                public void reset() throws IOException {
                    var yesterday = Files.exists(file(0));
                    super.reset();
                    if (yesterday) {
                        Files.writeString(file(0), "yesterday");
                    }
                }
            };
        }
    }

    /** Serves one thread only. */
    public static final class ThreadBound extends Squares {
        @Override
        public Batch<?> open(Setting setting) {
            return new SquaresBatch(setting) {
                private final AtomicReference<@Nullable Thread> served = new AtomicReference<>();

                @Override
                public Long execute(int item) throws Exception {
                    if (!served.compareAndSet(null, Thread.currentThread()) && served.get() != Thread.currentThread()) {
                        throw new IllegalStateException("another thread is being served");
                    }
                    return super.execute(item);
                }
            };
        }
    }

    /** Leaves a thread behind, which ends when it is interrupted. */
    public static final class LeaksThread extends Squares {
        @Override
        public Batch<?> open(Setting setting) {
            return new SquaresBatch(setting) {
                @Override
                public void close() throws IOException {
                    Thread.ofPlatform().daemon().name(LEAKED).start(LeaksThread::waitForInterrupt);
                    super.close();
                }
            };
        }

        private static void waitForInterrupt() {
            while (!Thread.currentThread().isInterrupted()) {
                LockSupport.park();
            }
        }
    }

    /** Leaves a file behind. */
    public static final class LeavesFile extends Squares {
        @Override
        public Batch<?> open(Setting setting) {
            return new SquaresBatch(setting) {
                @Override
                public void close() throws IOException {
                    super.close();
                    Files.writeString(file(0), "left");
                }
            };
        }
    }

    /** Leaves a process behind. */
    public static final class LeavesProcess extends Squares {
        @Override
        public Batch<?> open(Setting setting) {
            return new SquaresBatch(setting) {
                @Override
                public void close() throws IOException {
                    super.close();
                    new ProcessBuilder("sleep", "60").start();
                }
            };
        }
    }

    /** Has a provision that outlives its closing. */
    public static final class ProvisionStays extends Squares {
        @Override
        public Provision provision(Setting setting) throws IOException {
            new ProcessBuilder("sleep", "60").start();
            return Provision.nothing(setting.arguments());
        }
    }
}
