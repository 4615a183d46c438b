package workbench.workload.download.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbench.process.Child;
import workbench.process.ChildLauncher;
import workbench.workload.download.client.Gate.Turn;

@DisplayName("Politeness")
@Timeout(60)
class PolitenessTest {

    private static final Duration PAUSE = Duration.ofMillis(30);

    @TempDir
    private Path folder;

    @Test
    @DisplayName("keeps the pause from the moment at which a request was sent, however late that is")
    void fromSending() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = politeness(PAUSE, 10).pass();
            var next = threads.submit(() -> {
                politeness(PAUSE, 10).pass().sent();
                return System.nanoTime();
            });
            var all = politeness(PAUSE, 10);
            while (all.requests() < 2) {
                Thread.onSpinWait();
            }
            assertThat(next.isDone())
                    .as("the next passes before the first was sent")
                    .isFalse();
            var before = System.nanoTime();
            first.sent();
            first.sent(); // once is enough
            assertThat(next.get() - before).isGreaterThanOrEqualTo(PAUSE.toNanos());
        }
    }

    @Test
    @DisplayName("keeps the pause between the requests of all threads and processes")
    void pauses() throws Exception {
        var requests = Collections.synchronizedList(new ArrayList<PoliteChild.Request>());
        try (var child = child("pass 5");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var passing = Collections.nCopies(5, (Callable<Boolean>) () -> requests.add(request()));
            for (var passed : threads.invokeAll(passing)) {
                assertThat(passed.get()).isTrue();
            }
            for (var i = 0; i < 5; i++) {
                requests.add(PoliteChild.Request.read(child.in()));
            }
        }
        assertGaps(requests);
        assertThat(politeness(PAUSE, 10).requests()).isEqualTo(10);
    }

    private PoliteChild.Request request() throws Exception {
        return PoliteChild.Request.make(politeness(PAUSE, 10));
    }

    /** A request is sent between its two times, so what separates two is more than what lies between these. */
    private static void assertGaps(List<PoliteChild.Request> requests) {
        requests.sort(Comparator.comparingLong(PoliteChild.Request::passed));
        for (var i = 1; i < requests.size(); i++) {
            assertThat(requests.get(i).passed() - requests.get(i - 1).sent()).isGreaterThanOrEqualTo(PAUSE.toNanos());
        }
    }

    @Test
    @DisplayName("waits for the turn of another process, and goes on when that dies with it")
    void dies() throws Exception {
        try (var child = child("hold")) {
            assertThat(child.in().readUTF()).isEqualTo("holding");
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var mine = politeness(PAUSE, 10);
                var passing = threads.submit(() -> mine.pass());
                while (mine.requests() < 2) {
                    Thread.onSpinWait();
                }
                assertThat(passing.isDone()).isFalse();
                child.kill();
                passing.get().sent();
            }
        }
    }

    @Test
    @DisplayName("lets nobody wait for the turn of another process who was cancelled")
    void cancelled() throws Exception {
        try (var child = child("hold")) {
            assertThat(child.in().readUTF()).isEqualTo("holding");
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var mine = politeness(PAUSE, 10);
                var passing = List.of(threads.submit(() -> mine.pass()), threads.submit(() -> mine.pass()));
                while (mine.requests() < 3) {
                    Thread.onSpinWait();
                }
                mine.cancel();
                for (var one : passing) {
                    assertThatExceptionOfType(ExecutionException.class)
                            .isThrownBy(one::get)
                            .withMessageEndingWith("cancelled");
                }
                child.kill();
                mine.resume();
                mine.pass().sent();
            }
        }
    }

    @Test
    @DisplayName("ends the wait of a thread that is interrupted")
    void interrupted() throws Exception {
        var held = politeness(PAUSE, 10).pass();
        var mine = politeness(PAUSE, 10);
        var failure = new CompletableFuture<Exception>();
        var waiting = Thread.startVirtualThread(() -> {
            try {
                mine.pass();
            } catch (Exception e) {
                failure.complete(e);
            }
        });
        waiting.interrupt();
        assertThat(failure.get()).isInstanceOf(InterruptedException.class);
        held.sent();
        mine.pass().sent();
    }

    @Test
    @DisplayName("takes no lock where there is no pause, and counts correctly while many ask at once")
    void atOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var passing = Collections.nCopies(200, (Callable<Long>) () -> {
                assertThat(politeness(Duration.ZERO, 1000).pass()).isSameAs(Turn.ANY);
                return politeness(Duration.ZERO, 1000).requests();
            });
            for (var passed : threads.invokeAll(passing)) {
                assertThat(passed.get()).isBetween(1L, 200L);
            }
        }
        assertThat(politeness(Duration.ZERO, 1000).requests()).isEqualTo(200);
        assertThat(folder)
                .as("files")
                .isDirectoryContaining("glob:**/requests")
                .isDirectoryNotContaining("glob:**turn");
    }

    @Test
    @DisplayName("ends at the limit on requests of all processes together")
    void limit() throws Exception {
        politeness(Duration.ZERO, 2).pass();
        politeness(Duration.ZERO, 2).pass();
        var third = politeness(Duration.ZERO, 2);
        assertThatIOException()
                .isThrownBy(third::pass)
                .withMessage("this run has made all 2 requests that max-requests allows");
        assertThat(third.requests()).isEqualTo(2);
    }

    @Test
    @DisplayName("lets no cancelled request wait")
    void cancel() throws Exception {
        var politeness = politeness(Duration.ofMinutes(10), 10);
        politeness.pass().sent();
        var failure = new CompletableFuture<Exception>();
        var waiting = Thread.startVirtualThread(() -> {
            try {
                politeness.pass();
            } catch (Exception e) {
                failure.complete(e);
            }
        });
        while (politeness.requests() < 2) {
            Thread.onSpinWait();
        }
        politeness.cancel();
        assertThat(failure.get()).hasMessage("cancelled");
        waiting.join();
        politeness.resume();
        assertThat(politeness.requests()).isEqualTo(2);
    }

    private Child child(String behaviour) throws Exception {
        var arguments = List.of(behaviour, ledger().toString());
        return ChildLauncher.likeThisJvm().start(PoliteChild.class, arguments, folder.resolve("child.log"));
    }

    private Path ledger() {
        return folder.resolve("requests");
    }

    private Politeness politeness(Duration pause, int limit) throws Exception {
        return new Politeness(ledger(), pause, limit);
    }
}
