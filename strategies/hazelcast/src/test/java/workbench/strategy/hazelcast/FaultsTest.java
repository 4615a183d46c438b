package workbench.strategy.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import workbench.strategy.ItemFailedException;

/**
 * What becomes of a job while members join, leave, die or stop, with real JVMs. One session goes through all of it, since starting a
 * member takes seconds: what one trial ends, the next replaces.
 */
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
@TestMethodOrder(OrderAnnotation.class)
@ParameterizedClass(name = "trial {0}")
@MethodSource("workbench.strategy.hazelcast.Trials#numbers")
class FaultsTest {

    /** Shorter than by default, where a busy machine must not get there. */
    private static final Duration SILENCE = Duration.ofSeconds(4);

    @TempDir
    private static Path folder;

    private static @Nullable FaultyCluster shared;

    private final FaultyCluster cluster = Objects.requireNonNull(shared);

    /** The number of the trial stands in its name only. */
    FaultsTest(int trial) {}

    @BeforeParameterizedClassInvocation
    static void start() throws Exception {
        shared = FaultyCluster.start(folder, SILENCE);
    }

    @AfterParameterizedClassInvocation
    static void end() throws IOException {
        if (shared != null) {
            shared.close();
            assertThat(shared.alive()).isEmpty();
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    @Order(1)
    @DisplayName("Where nothing happens, every item is started once")
    void nothing() throws Exception {
        assertThat(cluster.jobWith(() -> {})).isEmpty();

        assertThat(cluster.turnstile().starts()).hasSize(FaultyCluster.ITEMS).doesNotHaveDuplicates();
        assertThat(cluster.session().effective())
                .containsEntry("members", "2")
                .containsEntry("item starts per item", "1.00")
                .containsEntry("batches started again", "0");
    }

    @Test
    @Order(2)
    @DisplayName("A member that joins does not raise the number of items in flight")
    void join() throws Exception {
        assertThat(cluster.jobWith(cluster::addMember)).isEmpty();

        assertThatAllWereStarted();
        assertThat(cluster.jobWith(() -> {})).isEmpty();
        assertThatAllWereStarted();
        assertThat(cluster.session().effective()).containsEntry("members", "2 of 3");
    }

    @Test
    @Order(3)
    @DisplayName("A member that leaves in good order takes nothing with it")
    void leave() throws Exception {
        var oldest = cluster.alive().getFirst();

        assertThat(cluster.jobWith(() -> FaultyCluster.signal(oldest, "TERM"))).isEmpty();

        assertThatAllWereStarted();
        assertThat(oldest.child().process().waitFor(FaultyCluster.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
    }

    @Test
    @Order(4)
    @DisplayName("The items of the newest member, killed, are started again on the other")
    void killTheNewest() throws Exception {
        assertThat(cluster.jobWith(() -> FaultyCluster.kill(cluster.alive().getLast())))
                .isEmpty();

        assertThatSomeWereStartedAgain();
    }

    @Test
    @Order(5)
    @DisplayName("The items of the oldest member, killed, are started again on the other")
    void killTheOldest() throws Exception {
        cluster.addMember();

        assertThat(cluster.jobWith(() -> FaultyCluster.kill(cluster.alive().getFirst())))
                .isEmpty();

        assertThatSomeWereStartedAgain();
    }

    @Test
    @Order(6)
    @DisplayName("A member that is stopped is given up and killed, and its items are started again")
    void stop() throws Exception {
        cluster.addMember();
        var stopped = cluster.alive().getLast();

        assertThat(cluster.jobWith(() -> FaultyCluster.signal(stopped, "STOP"))).isEmpty();

        assertThatSomeWereStartedAgain();
        assertThat(stopped.child().process().waitFor(FaultyCluster.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
    }

    @Test
    @Order(7)
    @DisplayName("A plain executor, which does not try again, loses what a killed member had: these trials can fail")
    void killUnderAPlainExecutor() throws Exception {
        cluster.addMember();
        var newest = cluster.alive().getLast();

        assertThat(cluster.plainlyWith(newest, () -> FaultyCluster.kill(newest)))
                .isInstanceOf(ExecutionException.class);

        assertThat(cluster.turnstile().starts()).containsExactly(0);
    }

    @Test
    @Order(8)
    @DisplayName("Where all members are killed, the job fails and says so, and so does the next")
    void killAll() throws Exception {
        cluster.addMember();

        var outcome = cluster.jobWith(() -> {
            for (var member : cluster.alive()) {
                FaultyCluster.kill(member);
            }
        });

        assertThat(outcome)
                .containsInstanceOf(ItemFailedException.class)
                .get()
                .extracting(Throwable::getMessage)
                .asString()
                .contains("member-6 ended with exit code 137, as after signal 9");
    }

    private void assertThatAllWereStarted() {
        assertThat(cluster.turnstile().starts())
                .containsAll(IntStream.range(0, FaultyCluster.ITEMS).boxed().toList());
        assertThat(cluster.turnstile().most()).as("the most items in flight").isLessThanOrEqualTo(FaultyCluster.WIDTH);
    }

    private void assertThatSomeWereStartedAgain() {
        assertThatAllWereStarted();
        assertThat(cluster.turnstile().starts()).hasSizeGreaterThan(FaultyCluster.ITEMS);
        assertThat(cluster.session().effective())
                .extractingByKey("batches started again")
                .asString()
                .isNotEqualTo("0");
    }
}
