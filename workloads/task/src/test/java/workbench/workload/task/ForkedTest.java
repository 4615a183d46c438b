package workbench.workload.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbench.parameter.Arguments;
import workbench.parameter.Parameter;
import workbench.plugin.Setting;
import workbench.process.ChildLauncher;
import workbench.workload.Batch;
import workbench.workload.ForkingTask;
import workbench.workload.WrongResultException;

@DisplayName("A task that forks by itself")
class ForkedTest {

    private static final Parameter<Integer> PARTS = Parameter.integer("parts", 2, 1, 9, "how many parts it has");

    /** Adds up its parts, each of which is 1. */
    static final class Parts implements ForkingTask<Integer> {

        private int parts;

        @Override
        public List<Parameter<?>> parameters() {
            return List.of(PARTS);
        }

        @Override
        public void open(Setting setting) {
            parts = setting.arguments().get(PARTS);
        }

        @Override
        public Integer run(Executor executor) {
            var sum = new AtomicInteger();
            var all = new CompletableFuture<?>[parts];
            for (var part = 0; part < parts; part++) {
                all[part] = CompletableFuture.runAsync(sum::incrementAndGet, executor);
            }
            CompletableFuture.allOf(all).join();
            return sum.get();
        }

        @Override
        public void verify(Integer result) throws WrongResultException {
            if (result != parts) {
                throw new WrongResultException("%d instead of %d parts".formatted(result, parts));
            }
        }
    }

    private static final class PartsWorkload extends TaskWorkload {

        PartsWorkload() {
            super("parts", Parts.class);
        }
    }

    @TempDir
    private Path folder;

    @Test
    @DisplayName("is a batch of one item, whose pieces run where it is told, and in the caller before")
    void runsItsPiecesInTheExecutor() throws Exception {
        try (var batch = opened(Map.of("parts", "3"))) {
            assertThat(batch.size()).isEqualTo(1);
            assertThat(batch.execute(0)).isEqualTo(3);

            var pieces = new AtomicInteger();
            assertThat(batch.forkOn(piece -> {
                        pieces.incrementAndGet();
                        piece.run();
                    }))
                    .isTrue();
            assertThat(batch.execute(0)).isEqualTo(3);
            assertThat(pieces).hasValue(3);
        }
    }

    @Test
    @DisplayName("verifies its result, and is cancelled and used again")
    void verifiesAndIsCancelled() throws Exception {
        try (var batch = opened(Map.of())) {
            batch.verify(0, batch.execute(0));
            assertThatExceptionOfType(WrongResultException.class)
                    .isThrownBy(() -> batch.verify(0, 7))
                    .withMessage("7 instead of 2 parts");
            batch.cancel();
            assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> batch.execute(0));
            batch.reset();
            assertThat(batch.execute(0)).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("is said to be one, as others are not")
    void saysSo() {
        assertThat(new PartsWorkload().forksItself()).isTrue();
        assertThat(new CollatzWorkload().forksItself()).isFalse();
    }

    @SuppressWarnings("unchecked") // the batch of a task takes any result
    private Batch<Object> opened(Map<String, String> arguments) throws Exception {
        var workload = new PartsWorkload();
        return (Batch<Object>) workload.open(
                new Setting(Arguments.of(workload.parameters(), arguments), 2, folder, ChildLauncher.likeThisJvm()));
    }
}
