package workbench.strategy.hazelcast;

import static java.util.stream.Collectors.joining;

import com.hazelcast.client.HazelcastClient;
import com.hazelcast.core.DistributedObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import workbench.parameter.Arguments;
import workbench.plugin.Setting;
import workbench.process.ChildLauncher;

/**
 * A cluster of two members that the tests of this JVM share, since starting one takes seconds. For the strategy it is one that exists:
 * no session starts or stops anything of it.
 */
final class TestCluster implements AutoCloseable {

    /** JVMs like this one, but quicker to start. */
    static final ChildLauncher CHILDREN =
            ChildLauncher.likeThisJvm().withOptions(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));

    private final Path folder;
    private final OwnMembers members;

    private TestCluster(Path folder, OwnMembers members) {
        this.folder = folder;
        this.members = members;
    }

    private static TestCluster start() {
        try {
            var folder = Files.createTempDirectory("cluster");
            var setting = new Setting(Arguments.of(List.of(), Map.of()), 2, folder, CHILDREN);
            return new TestCluster(folder, OwnMembers.start(setting, 2, OwnMembers.SILENCE));
        } catch (IOException e) {
            throw new IllegalStateException("no cluster for the tests", e);
        }
    }

    /** The arguments of a strategy that uses it. */
    Map<String, String> arguments() {
        return Map.of("address", addresses(), "cluster", members.cluster());
    }

    private String addresses() {
        return members.members().stream().map(MemberProcess::address).collect(joining(","));
    }

    OwnMembers members() {
        return members;
    }

    /** The names of the executors that its members know. */
    List<String> executors() {
        var client = HazelcastClient.newHazelcastClient(members.client());
        try {
            return client.getDistributedObjects().stream()
                    .map(DistributedObject::getName)
                    .filter(name -> name.startsWith("workbench-"))
                    .toList();
        } finally {
            client.shutdown();
        }
    }

    @Override
    public void close() throws IOException {
        members.close();
        Files.delete(folder);
    }

    /** Starts it before the first test that needs it, and hands it to tests. */
    static final class Extension implements BeforeAllCallback, ParameterResolver {

        static TestCluster of(ExtensionContext test) {
            return test.getRoot()
                    .getStore(Namespace.GLOBAL)
                    .computeIfAbsent(TestCluster.class, _ -> start(), TestCluster.class);
        }

        @Override
        public void beforeAll(ExtensionContext test) {
            of(test);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == TestCluster.class;
        }

        @Override
        public TestCluster resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return of(test);
        }
    }
}
