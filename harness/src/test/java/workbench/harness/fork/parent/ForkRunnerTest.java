package workbench.harness.fork.parent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbench.harness.fork.wire.ForkRequest;
import workbench.harness.fork.wire.ForkTiming;
import workbench.process.ChildLauncher;
import workbench.results.Failure;
import workbench.workload.WorkloadReference;

/** Forks that behave as no fork does, each a JVM whose {@code ForkMain} is another one. */
@Timeout(300)
class ForkRunnerTest {

    private static final Duration LONG = Duration.ofMinutes(4);

    /** Its strategy's name says what it does. */
    private static final String MAIN = """
            package workbench.harness.fork.child;

            import java.util.List;
            import java.util.Map;
            import java.util.Optional;
            import workbench.harness.fork.wire.*;
            import workbench.process.Parent;
            import workbench.results.*;

            public final class ForkMain {

                public static void main(String[] arguments) throws Exception {
                    if (Boolean.getBoolean("unconnected")) {
                        java.nio.file.Files.createFile(java.nio.file.Path.of(System.getProperty("waiting")));
                        Thread.currentThread().join();
                    }
                    var parent = Parent.connect(arguments[0]);
                    var request = ForkRequest.read(parent.in());
                    var out = parent.out();
                    switch (request.strategy()) {
                        case "unknown" -> out.writeByte('X');
                        case "endless" -> {
                            out.writeByte('O');
                            out.writeLong(1);
                            out.writeInt(Integer.MAX_VALUE);
                            while (true) {
                                out.writeInt(0);
                            }
                        }
                        case "flood" -> {
                            opened().write(out);
                            new ForkMessage.First(1).write(out);
                            while (true) {
                                iterated(false).write(out);
                            }
                        }
                        case "exit" -> System.exit(137);
                        case "close" -> {
                            out.flush();
                            closeAllSockets(parent);
                        }
                        case "gate" -> {
                            opened().write(out);
                            out.flush();
                            parent.endThisJvmWithParent();
                            var gate = java.nio.file.Path.of(request.workload().folder());
                            while (java.nio.file.Files.notExists(gate)) {
                                Thread.sleep(10); // another process opens it
                            }
                            new ForkMessage.First(1).write(out);
                            iterated(false).write(out);
                            new ForkMessage.Spent(activity(), new Cost(1L, 2L, 3L, 4L, 5L, 6L, 7, 8L, 9L), Map.of("retries", "3")).write(out);
                            new ForkMessage.Observed(new Evidence(1, 2L, 3L, null, 4, List.of(), 5, 6L, null)).write(out);
                            new ForkMessage.Done("0".repeat(64), new Verifications(3, 0, 9)).write(out);
                            out.flush();
                            System.exit(0);
                        }
                        default -> throw new IllegalArgumentException(request.strategy());
                    }
                    out.flush();
                    Thread.currentThread().join();
                }

                private static ForkMessage opened() {
                    return new ForkMessage.Opened(1, Map.of("members", "2", "retries", "0"), Optional.empty());
                }

                private static ForkMessage iterated(boolean warmup) {
                    return new ForkMessage.Iterated(warmup, 1, 1, activity());
                }

                private static Activity activity() {
                    return new Activity(5, 2L, 3L, 4L, 5L, 0.5, 0.0, 0.5, 6L, 7L, 8L);
                }

                private static void closeAllSockets(Parent parent) throws Exception {
                    parent.in().close();
                    parent.out().close();
                }
            }
            """;

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    @BeforeAll
    static void compile() throws IOException {
        var source = Files.writeString(shared.resolve("ForkMain.java"), MAIN);
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        var classPath = System.getProperty("java.class.path");
        assertThat(compiler.run(
                        null, null, null, "-cp", classPath, "-proc:none", "-d", shared.toString(), source.toString()))
                .isZero();
    }

    private ForkResult run(ForkRunner runner, String does, Duration timeout, String... options) {
        var like = ChildLauncher.likeThisJvm();
        var classPath =
                Stream.concat(Stream.of(shared), like.classPath().stream()).toList();
        var request = new ForkRequest(
                does,
                "",
                Map.of(),
                1,
                new WorkloadReference("w", Map.of(), 1, gate().toString()),
                List.of(options),
                new ForkTiming(Duration.ZERO, 1, Duration.ofMillis(10)),
                0,
                null);
        return runner.run(new ChildLauncher(like.java(), classPath, List.of()), request, timeout, log());
    }

    private Path gate() {
        return folder.resolve("open");
    }

    private Path log() {
        return folder.resolve("fork.log");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            unknown | BROKEN_CHANNEL | it sent a message of unknown type 88
            endless | BROKEN_CHANNEL | it sent a message of more than 1048576 bytes
            flood   | BROKEN_CHANNEL | it sent 'Iterated' out of turn or with impossible figures
            exit    | KILLED         | exit code 137, as after signal 9
            """)
    void aForkThatSaysWhatNoForkSaysIsNamed(String does, Failure.Kind kind, String message) {
        try (var runner = new ForkRunner()) {
            assertThat(run(runner, does, LONG).failure()).isEqualTo(new Failure(kind, message, null));
        }
        ProcessHandle.current().children().forEach(child -> child.onExit().join());
    }

    /** By a clock on which each look takes a second. */
    @Test
    void aForkThatClosesItsChannelAndStaysIsNamed() {
        var clock = new AtomicLong();
        try (var runner =
                new ForkRunner(() -> clock.addAndGet(Duration.ofSeconds(1).toNanos()))) {
            assertThat(run(runner, "close", Duration.ofHours(1)).failure())
                    .isEqualTo(new Failure(
                            Failure.Kind.BROKEN_CHANNEL, "it closed its channel and did not end within 5s", null));
        }
    }

    /** As when the lid was closed for a night: the clock goes on by hours while the fork has only begun. */
    @Test
    void timeInWhichTheParentDoesNotRunIsNotTheForks() throws Exception {
        var skipped = new AtomicLong();
        var asked = new Semaphore(0);
        try (var runner = new ForkRunner(() -> {
            asked.release();
            return System.nanoTime() + skipped.get();
        })) {
            var result = CompletableFuture.supplyAsync(() -> run(runner, "gate", LONG));
            for (var night = 0; night < 3; night++) {
                skipped.addAndGet(Duration.ofHours(8).toNanos());
                asked.drainPermits();
                assertThat(asked.tryAcquire(2, 2, TimeUnit.MINUTES)).isTrue();
            }
            Files.createFile(gate());
            assertThat(result.get().failure()).isNull();
            assertThat(result.get().effective()).isEqualTo(Map.of("members", "2", "retries", "3"));
        }
    }

    @Test
    void aForkThatDoesNotConnectMissesItsDeadline() {
        try (var runner = new ForkRunner()) {
            var waiting = "-Dwaiting=" + folder.resolve("waiting");
            assertThat(run(runner, "none", Duration.ofSeconds(1), "-Dunconnected=true", waiting)
                            .failure())
                    .isEqualTo(new Failure(
                            Failure.Kind.DEADLINE,
                            "ForkMain did not connect within 1s; raise --fork-timeout to allow more",
                            null));
        }
    }

    @Test
    void aStopEndsAForkThatDoesNotConnect() throws Exception {
        var ended = new CountDownLatch(1);
        var waiting = folder.resolve("waiting");
        try (var runner = new ForkRunner()) {
            Thread.ofVirtual().start(() -> {
                run(runner, "none", Duration.ofDays(1), "-Dunconnected=true", "-Dwaiting=" + waiting);
                ended.countDown();
            });
            while (Files.notExists(waiting)) {
                Thread.sleep(10); // another process makes it
            }
            runner.stop();
            assertThat(ended.await(2, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void anArgumentThatIsTooLongIsNoFaultOfTheFork() {
        try (var runner = new ForkRunner()) {
            assertThat(run(runner, "x".repeat(70_000), LONG).failure())
                    .isEqualTo(new Failure(
                            Failure.Kind.NOT_STARTED,
                            "a fork cannot be given an argument of more than 65,535 bytes",
                            null));
        }
    }
}
