package workbench.strategy.hazelcast;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class DriverDeathTest {

    /** What is promised to those who kill a run. */
    private static final int LONGEST = 5;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "trial {0}")
    @MethodSource("workbench.strategy.hazelcast.Trials#numbers")
    @DisplayName("Members of our own end with a killed driver, in the midst of items")
    void membersEndWithTheDriver(int trial) throws Exception {
        try (var turnstile = new Turnstile()) {
            var driver = start(turnstile.port(), trial);
            try {
                turnstile.awaitHeld(FaultyCluster.WIDTH, FaultyCluster.PATIENCE);
                var members = driver.children().toList();
                assertThat(members).hasSize(2).allMatch(ProcessHandle::isAlive);
                driver.destroyForcibly();
                for (var member : members) {
                    assertThat(member.onExit().get(LONGEST, SECONDS).isAlive()).isFalse();
                }
            } finally {
                driver.descendants().forEach(ProcessHandle::destroyForcibly);
                driver.destroyForcibly();
            }
        }
    }

    private Process start(int port, int trial) throws IOException {
        return new ProcessBuilder(
                        TestCluster.CHILDREN.java().toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DrivingMain.class.getName(),
                        String.valueOf(port),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("driver-%d.txt".formatted(trial)).toFile())
                .start();
    }
}
