package workbench.strategy.hazelcast;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.hazelcast.core.Hazelcast;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import workbench.parameter.Arguments;
import workbench.plugin.Setting;
import workbench.process.ChildLauncher;
import workbench.workload.WorkloadReference;

/** Clusters that cannot perform the items, as they are found in the wild: each starts a member, or waits for one. */
@Tag("long")
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class RefusedMembersTest {

    private static final List<Path> OLD_JDKS =
            List.of(Path.of("/usr/lib/jvm/java-17-openjdk-amd64"), Path.of("/usr/lib/jvm/java-21-openjdk-amd64"));

    @TempDir
    private Path folder;

    @Test
    void membersWithoutTheJarsSaySo() throws Exception {
        assertRefused(
                ChildLauncher.likeThisJvm().java(),
                List.of(home(Hazelcast.class)),
                "member-1 at 127\\.0\\.0\\.1:\\d+ lacks the workbench's jars; .*");
    }

    @Test
    void membersOnAnOldJdkSaySo() throws Exception {
        var old = OLD_JDKS.stream()
                .map(ChildLauncher::javaOf)
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(old.isPresent(), "there is no old JDK where Debian has it");

        assertRefused(
                old.orElseThrow(),
                List.of(home(Hazelcast.class), home(ProbeCall.class)),
                "member-1 at 127\\.0\\.0\\.1:\\d+ runs on JDK (17|21)\\.\\S+; needed is JDK 25 or newer, as for the workloads");
    }

    @Test
    void nobodyAtAnAddressIsSaid() throws Exception {
        var port = freePort();

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> open(port))
                .withMessageMatching("cannot connect to the cluster 'found' at 127\\.0\\.0\\.1:%d: .*".formatted(port));
    }

    private void assertRefused(Path java, List<Path> classPath, String message) throws Exception {
        var port = freePort();
        var member = start(java, classPath, port);
        try {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> open(port))
                    .withMessageMatching(message);
        } finally {
            member.destroyForcibly().waitFor();
        }
    }

    private void open(int port) throws Exception {
        var strategy = new HazelcastStrategy();
        var arguments = Arguments.of(strategy.parameters(), Map.of("address", "127.0.0.1:" + port, "cluster", "found"));
        var workload = new WorkloadReference(HeldWorkload.NAME, Map.of(), 2, folder.toString());
        strategy.open(new Setting(arguments, 2, folder, ChildLauncher.likeThisJvm()), workload)
                .close();
    }

    /** A member as a person starts one, which knows nothing of the workbench. */
    private Process start(Path java, List<Path> classPath, int port) throws IOException {
        var config = Files.writeString(folder.resolve("hazelcast.yaml"), """
                hazelcast:
                  cluster-name: found
                  properties:
                    hazelcast.phone.home.enabled: false
                    hazelcast.socket.bind.any: false
                  network:
                    port:
                      port: %d
                    interfaces:
                      enabled: true
                      interfaces: [127.0.0.1]
                    join:
                      auto-detection:
                        enabled: false
                      multicast:
                        enabled: false
                """.formatted(port));
        return new ProcessBuilder(
                        java.toString(),
                        "-Dhazelcast.config=" + config,
                        "-cp",
                        String.join(
                                File.pathSeparator,
                                classPath.stream().map(Path::toString).toList()),
                        "com.hazelcast.core.server.HazelcastMemberStarter")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("member.txt").toFile())
                .start();
    }

    private static Path home(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
