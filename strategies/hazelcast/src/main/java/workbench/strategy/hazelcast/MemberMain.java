package workbench.strategy.hazelcast;

import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import java.util.logging.Level;
import java.util.logging.Logger;
import workbench.process.Parent;

/** The main class of a member of our own. It ends with its parent; on SIGTERM it leaves the cluster in good order first. */
final class MemberMain {

    /** Held, since a logger that nobody holds forgets its level. */
    private static final Logger LOGGER = Logger.getLogger("com.hazelcast");

    private MemberMain() {}

    /** Starts a member; the only argument says how to reach the parent, which says the rest: {@link MemberProcess#start}. */
    public static void main(String[] arguments) {
        try {
            var parent = Parent.connect(arguments[0]);
            LOGGER.setLevel(Level.SEVERE);
            var in = parent.in();
            var member = Hazelcast.newHazelcastInstance(config(in.readUTF(), in.readUTF(), in.readUTF()));
            var own = member.getCluster().getLocalMember();
            member.getPartitionService()
                    .getPartition(0)
                    .getOwner(); // deals out the partitions, if this is the first member
            parent.out().writeUTF(own.getUuid().toString());
            parent.out()
                    .writeUTF(
                            own.getAddress().getHost() + ":" + own.getAddress().getPort());
            parent.out().flush();
            parent.endThisJvmWithParent();
        } catch (Throwable e) {
            try {
                e.printStackTrace(); // standard error is the log, whose end are the last words
            } finally {
                Runtime.getRuntime().halt(1);
            }
        }
    }

    /** A member that is heard of on this machine only, and asks nobody else. */
    private static Config config(String cluster, String silence, String first) {
        var config = new Config();
        config.setClusterName(cluster);
        config.setProperty("hazelcast.phone.home.enabled", "false");
        config.setProperty("hazelcast.logging.type", "jdk");
        config.setProperty("hazelcast.socket.bind.any", "false");
        config.setProperty("hazelcast.socket.server.bind.any", "false");
        config.setProperty("hazelcast.local.localAddress", OwnMembers.LOOPBACK);
        config.setProperty("hazelcast.wait.seconds.before.join", "0");
        config.setProperty("hazelcast.heartbeat.interval.seconds", "1");
        config.setProperty("hazelcast.max.no.heartbeat.seconds", silence);
        config.setProperty("hazelcast.operation.backup.timeout.millis", OwnMembers.COPY_MILLIS);
        config.setProperty("hazelcast.shutdownhook.policy", "GRACEFUL");
        config.setProperty("hazelcast.graceful.shutdown.max.wait", "10");
        config.getJetConfig().setEnabled(false);
        config.getMetricsConfig().setEnabled(false);
        join(config, first);
        return config;
    }

    private static void join(Config config, String first) {
        var network = config.getNetworkConfig().setPort(0).setPortAutoIncrement(false);
        network.getInterfaces().setEnabled(true).addInterface(OwnMembers.LOOPBACK);
        var join = network.getJoin();
        join.getAutoDetectionConfig().setEnabled(false);
        join.getMulticastConfig().setEnabled(false);
        join.getTcpIpConfig().setEnabled(true);
        if (!first.isEmpty()) {
            join.getTcpIpConfig().addMember(first);
        }
    }
}
