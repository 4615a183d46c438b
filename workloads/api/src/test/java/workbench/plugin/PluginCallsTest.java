package workbench.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.Serial;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A call of a plugin")
@Timeout(60)
class PluginCallsTest {

    private static final String WHO = "fruit 'apple'";

    private final PluginCalls calls = new PluginCalls();

    @Test
    @DisplayName("gives its answer")
    void answers() {
        assertThat(calls.call(WHO, "size()", () -> 3)).isEqualTo(3);
    }

    @Test
    @DisplayName("that throws is named with what it threw, whatever that is")
    void throwing() {
        assertFault(
                () -> {
                    throw new IOException("rotten\ninside");
                },
                "threw IOException: rotten | inside");
        assertFault(
                () -> {
                    throw new NoClassDefFoundError("core");
                },
                "threw NoClassDefFoundError: core");
        assertFault(PluginCallsTest::overflow, "threw StackOverflowError");
        assertFault(
                () -> {
                    throw new IllegalStateException("\ud800".repeat(9_999));
                },
                "threw IllegalStateException: ");
    }

    @SuppressWarnings("InfiniteRecursion")
    private static int overflow() {
        return 1 + overflow();
    }

    @Test
    @DisplayName("that answers null, or what its contract does not allow, is named with the rule")
    void refused() {
        assertFault(PluginCallsTest::nothing, "answered null");
        assertFault(
                () -> {
                    throw new RefusedAnswerException(-1, "at least 1");
                },
                "answered -1; accepted: at least 1");
    }

    @SuppressWarnings("NullAway") // as a plugin that was compiled without it
    private static String nothing() {
        @Nullable String none = null;
        return none;
    }

    @Test
    @DisplayName("that never returns is given up")
    void hanging() {
        var hurried = new PluginCalls(Duration.ofMillis(1));

        assertThatExceptionOfType(PluginFaultException.class)
                .isThrownBy(() -> hurried.call(WHO, "size()", PluginCallsTest::forever))
                .withMessage("fruit 'apple': size() did not return within 1ms");
    }

    /** Never says what it is about. */
    private static final class Endless extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            try {
                return String.valueOf(forever());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    @DisplayName("that throws what never says its message is given up")
    void endless() {
        var hurried = new PluginCalls(Duration.ofMillis(500));

        assertThatExceptionOfType(PluginFaultException.class)
                .isThrownBy(() -> hurried.call(WHO, "size()", () -> {
                    throw new Endless();
                }))
                .withMessage("fruit 'apple': size() did not return within 500ms");
    }

    private static int forever() throws InterruptedException {
        new CountDownLatch(1).await();
        return 0;
    }

    @Test
    @DisplayName("is interrupted with its caller, who stays interrupted")
    void interrupted() {
        var seen = new AtomicBoolean();
        Thread.currentThread().interrupt();

        var answer = calls.call(WHO, "size()", () -> {
            try {
                return forever();
            } catch (InterruptedException _) {
                seen.set(true);
                return 7;
            }
        });

        assertThat(Thread.interrupted()).isTrue();
        assertThat(answer).isEqualTo(7);
        assertThat(seen).isTrue();
    }

    private void assertFault(Callable<?> call, String what) {
        assertThatExceptionOfType(PluginFaultException.class)
                .isThrownBy(() -> calls.call(WHO, "size()", call))
                .withMessageStartingWith("fruit 'apple': size() " + what)
                .satisfies(
                        e -> assertThat(e.getMessage()).hasSizeLessThan(2_100).doesNotContain("\n", "\ud800"));
    }
}
