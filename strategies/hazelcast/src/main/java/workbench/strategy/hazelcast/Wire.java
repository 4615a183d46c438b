package workbench.strategy.hazelcast;

import com.hazelcast.client.impl.clientside.HazelcastClientProxy;
import com.hazelcast.client.impl.connection.tcp.TcpClientConnectionManager;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.internal.networking.Channel;
import java.util.HashMap;
import java.util.Map;

/**
 * The bytes between a client and the members, in all connections that it has had. Only Hazelcast's own classes know them. What members
 * send each other, such as copies of tasks and results, is not among them. Thread-safe.
 */
final class Wire {

    /**
     * Bytes so far.
     *
     * @param sent to members
     * @param received from members
     */
    record Bytes(long sent, long received) {

        private Bytes plus(Bytes other) {
            return new Bytes(sent + other.sent, received + other.received);
        }

        Bytes minus(Bytes other) {
            return new Bytes(sent - other.sent, received - other.received);
        }
    }

    private final TcpClientConnectionManager connections;
    private final Map<Channel, Bytes> seen = new HashMap<>();

    Wire(HazelcastInstance client) {
        connections = (TcpClientConnectionManager) ((HazelcastClientProxy) client).client.getConnectionManager();
    }

    /** What there was so far; of a connection that has ended, what the last look saw. */
    synchronized Bytes look() {
        for (var channel : connections.getNetworking().getChannels()) {
            seen.put(channel, new Bytes(channel.bytesWritten(), channel.bytesRead()));
        }
        return seen.values().stream().reduce(new Bytes(0, 0), Bytes::plus);
    }
}
