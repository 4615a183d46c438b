package workbench.strategy.hazelcast;

import com.hazelcast.client.config.ClientConfig;
import com.hazelcast.client.config.YamlClientConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import workbench.parameter.OneLine;

/** How a client finds its cluster. */
final class ClientSetup {

    /** How long a client may look for a cluster, and how long it looks for one that it has lost. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String INVOCATION_TIMEOUT = "hazelcast.client.invocation.timeout.seconds";

    private static final String HEARTBEAT_TIMEOUT = "hazelcast.client.heartbeat.timeout";

    private static final String HEARTBEAT_INTERVAL = "hazelcast.client.heartbeat.interval";

    private ClientSetup() {}

    /**
     * The members at these addresses.
     *
     * @param silence after which the client gives up a connection
     */
    static ClientConfig at(List<String> addresses, String cluster, Duration silence) {
        var config = new ClientConfig();
        config.setClusterName(cluster);
        addresses.forEach(config.getNetworkConfig()::addAddress);
        config.getConnectionStrategyConfig()
                .getConnectionRetryConfig()
                .setClusterConnectTimeoutMillis(PATIENCE.toMillis());
        config.setProperty("hazelcast.logging.type", "jdk");
        config.setProperty(INVOCATION_TIMEOUT, String.valueOf(PATIENCE.toSeconds()));
        config.setProperty(HEARTBEAT_TIMEOUT, String.valueOf(silence.toMillis()));
        config.setProperty(HEARTBEAT_INTERVAL, "1000");
        config.setProperty("hazelcast.client.operation.backup.timeout.millis", OwnMembers.COPY_MILLIS);
        config.getMetricsConfig().setEnabled(false);
        return redoing(config);
    }

    /** What a file in the YAML of Hazelcast's clients says, such as TLS and credentials. */
    static ClientConfig of(Path yaml) throws IOException {
        try {
            return redoing(new YamlClientConfigBuilder(yaml.toFile()).build());
        } catch (RuntimeException e) {
            throw new IOException("cannot read the client configuration %s: %s".formatted(yaml, OneLine.message(e)), e);
        }
    }

    /** The engine repeats what may have been lost on the way, since a batch that is started twice is delivered once. */
    private static ClientConfig redoing(ClientConfig config) {
        config.getNetworkConfig().setRedoOperation(true);
        return config;
    }
}
