package workbench.strategy.multiprocess;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import workbench.process.ChildLauncher;

@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class OrphanTest {

    @TempDir
    private Path folder;

    @Test
    void workersEndWithAKilledParentEvenInTheMidstOfAnItem() throws Exception {
        try (var stays = new ServerSocket(0, 2, InetAddress.getLoopbackAddress())) {
            var parent = startParent(stays.getLocalPort());
            try (var _ = stays.accept();
                    var _ = stays.accept()) {
                assertWorkersEndWith(parent);
            } finally {
                parent.destroyForcibly();
            }
        }
    }

    private Process startParent(int port) throws IOException {
        var launcher = ChildLauncher.likeThisJvm();
        return new ProcessBuilder(
                        launcher.java().toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OrphanParent.class.getName(),
                        String.valueOf(port),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("parent.txt").toFile())
                .start();
    }

    private static void assertWorkersEndWith(Process parent) throws Exception {
        var workers = parent.children().toList();
        assertThat(workers).hasSize(2).allMatch(ProcessHandle::isAlive);
        parent.destroyForcibly();
        try {
            for (var worker : workers) {
                assertThat(worker.onExit().get(20, SECONDS).isAlive()).isFalse();
            }
        } finally {
            workers.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
