package workbench.strategy.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import workbench.parameter.Arguments;
import workbench.parameter.UsageException;
import workbench.plugin.Setting;
import workbench.process.ChildLauncher;
import workbench.strategy.Strategy;

class HazelcastStrategyTest {

    private final HazelcastStrategy strategy = new HazelcastStrategy();

    @TempDir
    private Path folder;

    private Arguments arguments(Map<String, String> given) {
        return Arguments.of(strategy.parameters(), given);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "localhost", "10.0.0.1:5701", "a.example:5701, b.example:5702", "[::1]:5701"})
    void acceptsAddresses(String address) {
        assertThatCode(() -> strategy.check(arguments(Map.of("address", address))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://10.0.0.1", "10.0.0.1:port", "a b", "10.0.0.1:5701,"})
    void refusesWhatIsNoAddress(String address) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> strategy.check(arguments(Map.of("address", address))))
                .withMessageContaining("is not a valid value for address; accepted is none or host:port,…");
    }

    @Test
    void refusesTwoWaysToACluster() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(
                        () -> strategy.check(arguments(Map.of("address", "10.0.0.1:5701", "client", "client.yaml"))))
                .withMessage("address and client both say where the cluster is; accepted is one of them");
    }

    @Test
    void isNotAvailableWithoutTheFileThatItWasGiven() {
        var missing = folder.resolve("client.yaml");
        var setting =
                new Setting(arguments(Map.of("client", missing.toString())), 2, folder, ChildLauncher.likeThisJvm());

        assertThat(strategy.unavailable(setting))
                .contains("there is no file %s with the configuration of a client".formatted(missing));
    }

    @Test
    void isNotAvailableWithoutTheJarOfHazelcast() throws Exception {
        var strange = (Strategy) new WithoutJar()
                .loadClass(HazelcastStrategy.class.getName())
                .getConstructor()
                .newInstance();
        var setting = new Setting(Arguments.of(strange.parameters(), Map.of()), 2, folder, ChildLauncher.likeThisJvm());

        assertThat(strange.unavailable(setting)).contains("the jar of Hazelcast is not on the class path");
        assertThat(strategy.unavailable(new Setting(arguments(Map.of()), 2, folder, ChildLauncher.likeThisJvm())))
                .isEmpty();
    }

    /** Makes the strategy anew, where nothing of Hazelcast is found. */
    private static final class WithoutJar extends ClassLoader {

        private WithoutJar() {
            super(HazelcastStrategyTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(HazelcastStrategy.class.getPackageName() + ".")) {
                return super.loadClass(name, resolve);
            }
            try (var in = Objects.requireNonNull(super.getResourceAsStream(name.replace('.', '/') + ".class"))) {
                var bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }

        @Override
        public @Nullable URL getResource(String name) {
            return name.startsWith("com/hazelcast/") ? null : super.getResource(name);
        }
    }

    @Test
    void isNotAvailableWithMoreMembersThanTheMemoryHolds() {
        var setting = new Setting(arguments(Map.of("members", "1000")), 1_000_000, folder, ChildLauncher.likeThisJvm());

        assertThat(strategy.unavailable(setting)).get().asString().startsWith("its members need at least 1");
    }

    @ParameterizedTest
    @CsvSource({
        "none, none, false",
        "127.0.0.1:5701, none, false",
        "'localhost:5701,[::1]:5702', none, false",
        "'127.0.0.1:5701,10.0.0.1:5701', none, true",
        "none, client.yaml, true"
    })
    void leavesThisMachineWhereAMemberMayBeElsewhere(String address, String client, boolean leaves) {
        assertThat(strategy.leavesThisMachine(arguments(Map.of("address", address, "client", client))))
                .isEqualTo(leaves);
    }

    @ParameterizedTest
    @CsvSource({
        "1, auto, At width 1 it starts 1 member in a JVM of its own",
        "5, auto, At width 5 it starts 2 members in JVMs of their own",
        "5, 3, At width 5 it starts 3 members in JVMs of their own",
        "2, 3, At width 2 it starts 2 members in JVMs of their own"
    })
    void saysBeforehandWhatItStarts(int width, String members, String notice) {
        assertThat(strategy.notices(arguments(Map.of("members", members)), width))
                .containsExactly(notice + "; on one machine that cannot be faster than processes.");
    }

    @Test
    void saysNothingWhereItStartsNothing() {
        assertThat(strategy.notices(arguments(Map.of("address", "10.0.0.1:5701")), 2))
                .isEmpty();
    }

    @Test
    void membersThatAreTooOldAreRefused() {
        assertThat(MemberFacts.parse("17 17.0.9 4").refusal())
                .contains("runs on JDK 17.0.9; needed is JDK 25 or newer, as for the workloads");
        assertThat(MemberFacts.parse("25 25.0.1 4")).isEqualTo(new MemberFacts(25, "25.0.1", 4));
        assertThat(MemberFacts.parse("25 25.0.1 4").refusal()).isEmpty();
    }

    @Test
    void whatAsksForTheJdkRunsOnAllThatHazelcastRunsOn() throws IOException {
        try (var in = new DataInputStream(ProbeCall.class.getResourceAsStream("ProbeCall.class"))) {
            in.skipNBytes(6); // the magic number and the minor version
            assertThat(in.readUnsignedShort()).as("version of the class file").isEqualTo(61);
        }
    }
}
