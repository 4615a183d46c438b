package workbench.harness.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import workbench.parameter.Arguments;
import workbench.parameter.Parameter;
import workbench.parameter.UsageException;
import workbench.plugin.PluginCalls;
import workbench.plugin.Setting;
import workbench.process.ChildLauncher;
import workbench.strategy.Session;
import workbench.strategy.Strategy;
import workbench.workload.WorkloadReference;

class GuardedStrategyTest {

    private static final Arguments NONE = Arguments.of(List.of(), Map.of());

    private static final Setting SETTING = new Setting(NONE, 1, Path.of("."), ChildLauncher.likeThisJvm());

    /** Somebody else's, and fine but for what a test overrides. */
    @NullUnmarked
    private static class Somebodys implements Strategy {

        @Override
        public String name() {
            return "mine";
        }

        @Override
        public String summary() {
            return "somebody else's";
        }

        @Override
        public Session open(Setting setting, WorkloadReference workload) {
            throw new UnsupportedOperationException("only forks open strategies");
        }
    }

    /** What a strategy does wrong, how it is asked, and what is said of it. */
    record Wrong(Strategy strategy, Consumer<Strategy> question, String fault) {

        @Override
        public String toString() {
            return fault;
        }
    }

    @NullUnmarked
    static Stream<Wrong> faults() {
        return Stream.of(
                width(0, "width(4) answered 0; accepted: a whole number from 1 to 1,000,000"),
                width(-1, "width(4) answered -1; "),
                width(Integer.MAX_VALUE, "width(4) answered 2147483647; "),
                new Wrong(
                        new Somebodys() {
                            @Override
                            @SuppressWarnings("InfiniteRecursion")
                            public int width(int requested) {
                                return width(requested) + 1;
                            }
                        },
                        strategy -> strategy.width(4),
                        "width(4) threw StackOverflowError"),
                new Wrong(
                        new Somebodys() {
                            @Override
                            public String summary() {
                                throw new NoClassDefFoundError("core");
                            }
                        },
                        Strategy::summary,
                        "summary() threw NoClassDefFoundError: core"),
                parameters(null, "parameters() answered null"),
                parameters(Arrays.asList((Parameter<?>) null), "parameters() answered null"),
                parameters(
                        List.of(Parameter.integer("a", 1, 1, 2, "one"), Parameter.text("a", "x", "two")),
                        "parameters() answered two parameters a; accepted: distinct names"),
                parameters(
                        List.of(Parameter.integer("a", 3, 1, 2, "one")),
                        "parameters() threw UsageException: '3' is not a valid value for a"),
                parameters(
                        List.of(Parameter.duration("a", null, Duration.ZERO, Duration.ZERO, "b")),
                        "parameters() threw"),
                parameters(List.of(Parameter.text("a", "\ud800", "b")), "parameters() answered a=\ufffd; "),
                new Wrong(
                        new Somebodys() {
                            @Override
                            public void check(Arguments arguments) {
                                throw new IllegalArgumentException("no usage");
                            }
                        },
                        strategy -> strategy.check(NONE),
                        "check() threw IllegalArgumentException: no usage"),
                options(null, "jvmOptions() answered null"),
                options(Arrays.asList("-Xmx1g", null), "jvmOptions() answered null"),
                options(
                        List.of("Main"),
                        "jvmOptions() answered Main; accepted: options of the java command that hide no others"),
                options(List.of("-version"), "jvmOptions() answered -version; "),
                options(List.of("-XX:Flags=a"), "jvmOptions() answered -XX:Flags=a; "),
                options(List.of("@file"), "jvmOptions() answered @file; "),
                options(List.of(""), "jvmOptions() answered ; "),
                new Wrong(
                        new Somebodys() {
                            @Override
                            public Optional<String> unranked(Arguments arguments) {
                                return null;
                            }
                        },
                        strategy -> strategy.unranked(NONE),
                        "unranked() answered null"),
                new Wrong(
                        new Somebodys() {
                            @Override
                            public String language() {
                                return "";
                            }
                        },
                        Strategy::language,
                        "language() answered ; accepted: at most 40 lower-case letters"),
                new Wrong(
                        new Somebodys() {
                            @Override
                            public Optional<String> unavailable(Setting setting) {
                                throw new IllegalStateException("\ud800");
                            }
                        },
                        strategy -> strategy.unavailable(SETTING),
                        "unavailable() threw IllegalStateException: \ufffd"));
    }

    private static Wrong width(int width, String fault) {
        var strategy = new Somebodys() {
            @Override
            public int width(int requested) {
                return width;
            }
        };
        return new Wrong(strategy, one -> one.width(4), fault);
    }

    @NullUnmarked
    private static Wrong parameters(@Nullable List<Parameter<?>> parameters, String fault) {
        var strategy = new Somebodys() {
            @Override
            public List<Parameter<?>> parameters() {
                return parameters;
            }
        };
        return new Wrong(strategy, Strategy::parameters, fault);
    }

    @NullUnmarked
    private static Wrong options(@Nullable List<String> options, String fault) {
        var strategy = new Somebodys() {
            @Override
            public List<String> jvmOptions(Setting setting) {
                return options;
            }
        };
        return new Wrong(strategy, one -> one.jvmOptions(SETTING), fault);
    }

    @ParameterizedTest
    @MethodSource
    void faults(Wrong wrong) {
        var guarded = new GuardedStrategy("mine", wrong.strategy, new PluginCalls());

        wrong.question.accept(guarded);

        assertThat(guarded.fault())
                .hasValueSatisfying(fault -> assertThat(fault).startsWith("strategy 'mine': " + wrong.fault));
    }

    @Test
    void aStrategySaysItsLanguage() {
        var guarded = new GuardedStrategy(
                "mine",
                new Somebodys() {
                    @Override
                    public String language() {
                        return "cpython";
                    }
                },
                new PluginCalls());

        assertThat(guarded.language()).isEqualTo("cpython");
        assertThat(new GuardedStrategy("other", new Somebodys(), new PluginCalls()).language())
                .isEqualTo("java");
    }

    @Test
    void onceItIsAtFaultItIsAskedNoMore() {
        var never = new CountDownLatch(1);
        var guarded = new GuardedStrategy(
                "mine",
                new Somebodys() {
                    @Override
                    public int width(int requested) {
                        try {
                            never.await();
                        } catch (InterruptedException _) {
                            Thread.currentThread().interrupt();
                        }
                        return 3;
                    }
                },
                new PluginCalls(Duration.ofMillis(1)));

        assertThat(guarded.width(7)).isEqualTo(7);
        assertThat(guarded.fault()).contains("strategy 'mine': width(7) did not return within 1ms");
        never.countDown();
        assertThat(guarded.width(8)).as("as was asked").isEqualTo(8);
    }

    @Test
    void onlyCheckAndNoticesMayRefuse() {
        var guarded = new GuardedStrategy(
                "mine",
                new Somebodys() {
                    @Override
                    public void check(Arguments arguments) {
                        throw new UsageException("not together");
                    }

                    @Override
                    public int width(int requested) {
                        throw new UsageException("too wide");
                    }
                },
                new PluginCalls());

        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> guarded.check(NONE))
                .withMessage("not together");
        assertThat(guarded.fault()).isEmpty();
        guarded.width(4);
        assertThat(guarded.fault()).contains("strategy 'mine': width(4) threw UsageException: too wide");
    }
}
