package workbench.strategy.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import workbench.parameter.Arguments;
import workbench.plugin.Setting;
import workbench.strategy.BatchJob;
import workbench.strategy.Session;
import workbench.workload.WorkloadReference;

/** A cluster that exists, as a person has one. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
@ExtendWith(TestCluster.Extension.class)
class SharedClusterTest {

    private static final int ITEMS = 600;

    private final TestCluster cluster;

    @TempDir
    private Path folder;

    SharedClusterTest(TestCluster cluster) {
        this.cluster = cluster;
    }

    private Session open(int width, Map<String, String> given) throws Exception {
        var strategy = new HazelcastStrategy();
        var arguments = Arguments.of(strategy.parameters(), given);
        strategy.check(arguments);
        var workload = new WorkloadReference(
                HeldWorkload.NAME, Map.of(HeldWorkload.ITEMS.name(), String.valueOf(ITEMS)), width, folder.toString());
        return strategy.open(new Setting(arguments, width, folder, TestCluster.CHILDREN), workload);
    }

    private Map<String, String> with(String name, String value) {
        var all = new HashMap<>(cluster.arguments());
        all.put(name, value);
        return all;
    }

    private static void run(Session session) throws Exception {
        var job = BatchJob.of(new HeldBatch(ITEMS, 0));
        session.run(job);
        job.seal();
        job.verify();
    }

    @Test
    void membersKeepNoResultOnceItIsDelivered() throws Exception {
        // A partition keeps 100 results at most, and each lane stays with one partition: without disposal, the job
        // would fail.
        try (var session = open(2, with("batch", "1"))) {
            run(session);
        }
    }

    @Test
    void sessionsSayWhatTheyUsed() throws Exception {
        try (var session = open(3, with("batch", "100"))) {
            run(session);

            assertThat(session.effective())
                    .containsEntry("members", "2")
                    .containsEntry("threads per member", "2")
                    .containsEntry("member JDKs", System.getProperty("java.version"))
                    .containsEntry("partitions", "271")
                    .containsEntry("item starts per item", "1.00")
                    .containsEntry("batches started again", "0")
                    .hasEntrySatisfying(
                            "bytes on the wire per item",
                            bytes -> assertThat(Double.parseDouble(bytes)).isBetween(21.0, 500.0))
                    .doesNotContainKey("pids");
            assertThat(session.cores()).as("cores of other machines").isEmpty();
        }
    }

    @Test
    void fewerMembersAreUsedThanThereAre() throws Exception {
        try (var session = open(1, cluster.arguments())) {
            run(session);
            assertThat(session.effective()).containsEntry("members", "1 of 2");
        }
        try (var session = open(2, with("members", "1"))) {
            run(session);
            assertThat(session.effective()).containsEntry("members", "1 of 2").containsEntry("threads per member", "2");
        }
    }

    @Test
    void aFileSaysWhereTheClusterIs() throws Exception {
        var yaml = Files.writeString(folder.resolve("client.yaml"), """
                hazelcast-client:
                  cluster-name: %s
                  network:
                    cluster-members:
                      - %s
                """.formatted(
                        cluster.members().cluster(),
                        cluster.members().members().getFirst().address()));

        try (var session = open(2, Map.of("client", yaml.toString()))) {
            run(session);
            assertThat(session.effective()).containsEntry("members", "2");
        }
    }

    @Test
    void nothingOfASessionStaysAtTheMembers() throws Exception {
        for (var count = 0; count < 3; count++) {
            try (var session = open(2, cluster.arguments())) {
                run(session);
            }
        }
        assertThat(cluster.members().members()).allMatch(MemberProcess::isAlive);
        assertThat(cluster.executors()).isEmpty();
    }

    @Test
    void aFileThatIsNoConfigurationIsRefusedInOneLine() throws Exception {
        var yaml = Files.writeString(folder.resolve("client.yaml"), "no: client\n");

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> open(2, Map.of("client", yaml.toString())))
                .withMessageStartingWith("cannot read the client configuration " + yaml)
                .withMessageMatching(".*");
    }
}
