package workbench.strategy.hazelcast;

import com.hazelcast.client.HazelcastClient;
import com.hazelcast.client.config.ClientConfig;
import com.hazelcast.cluster.Member;
import com.hazelcast.cluster.MembershipEvent;
import com.hazelcast.cluster.MembershipListener;
import com.hazelcast.config.DurableExecutorConfig;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.IExecutorService;
import com.hazelcast.durableexecutor.DurableExecutorService;
import com.hazelcast.partition.MigrationListener;
import com.hazelcast.partition.MigrationState;
import com.hazelcast.partition.ReplicaMigrationEvent;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import workbench.parameter.OneLine;
import workbench.process.Patience;

/** A client of a cluster, for one session. Thread-safe. */
final class ClusterClient implements AutoCloseable {

    /** Held, since a logger that nobody holds forgets its level. What goes wrong is told in the message of a failure. */
    private static final Logger LOGGER = Logger.getLogger("com.hazelcast");

    private final HazelcastInstance client;
    private final @Nullable OwnMembers own;
    private final Wire wire;
    private final int[] keys;
    private final AtomicInteger changes = new AtomicInteger();
    private final ConcurrentMap<UUID, String> names = new ConcurrentHashMap<>();

    private ClusterClient(HazelcastInstance client, @Nullable OwnMembers own) {
        this.client = client;
        this.own = own;
        this.wire = new Wire(client);
        this.keys = Lineup.keysOf(client);
    }

    /**
     * Connects to a cluster.
     *
     * @param own its members, where they were started for this client, which then ends them
     * @throws IOException if there is no such cluster; the members have been ended
     */
    static ClusterClient connect(ClientConfig config, @Nullable OwnMembers own) throws IOException {
        if (LOGGER.getLevel() == null) {
            LOGGER.setLevel(Level.SEVERE);
        }
        @Nullable HazelcastInstance client = null;
        try {
            client = HazelcastClient.newHazelcastClient(config);
            var connected = new ClusterClient(client, own);
            connected.watch();
            return connected;
        } catch (RuntimeException e) {
            if (client != null) {
                client.shutdown();
            }
            if (own != null) {
                own.close();
            }
            throw new IOException(
                    "cannot connect to the cluster '%s' at %s: %s"
                            .formatted(
                                    config.getClusterName(),
                                    String.join(", ", config.getNetworkConfig().getAddresses()),
                                    OneLine.message(e)),
                    e);
        }
    }

    private void watch() {
        if (own != null) {
            own.members().forEach(member -> names.put(member.uuid(), member.name()));
            own.whenAllHaveEnded(client::shutdown);
        }
        client.getCluster().getMembers().forEach(this::name);
        client.getCluster().addMembershipListener(new MembershipListener() {
            @Override
            public void memberAdded(MembershipEvent event) {
                changes.incrementAndGet();
            }

            @Override
            public void memberRemoved(MembershipEvent event) {
                changes.incrementAndGet();
                if (own != null) {
                    own.kill(event.getMember().getUuid()); // it may still be at work, and not know that it is no member
                }
            }
        });
        client.getPartitionService().addMigrationListener(new MigrationListener() {
            @Override
            public void migrationStarted(MigrationState state) {
                changes.incrementAndGet();
            }

            @Override
            public void migrationFinished(MigrationState state) {
                changes.incrementAndGet();
            }

            @Override
            public void replicaMigrationCompleted(ReplicaMigrationEvent event) {
                changes.incrementAndGet();
            }

            @Override
            public void replicaMigrationFailed(ReplicaMigrationEvent event) {
                changes.incrementAndGet();
            }
        });
    }

    /** How often the members, or what they own, have changed. After a change, the engine may start a task a second time. */
    int changes() {
        return changes.get();
    }

    /** All members that may own partitions, and so perform items. */
    List<Member> members() {
        return client.getCluster().getMembers().stream()
                .filter(member -> !member.isLiteMember())
                .toList();
    }

    /** What to call a member, such as {@code member-2}. */
    String name(Member member) {
        return name(member.getUuid());
    }

    /** What to call a member by its identity. */
    String name(UUID member) {
        return names.computeIfAbsent(member, _ -> "member-" + (names.size() + 1));
    }

    /**
     * The members to use now, at most so many.
     *
     * @throws IOException if there is none
     */
    Lineup lineup(int most) throws IOException {
        var lineup = Lineup.of(client, keys, most);
        if (lineup.members().isEmpty()) {
            throw new IOException("no member of the cluster is left" + obituaries());
        }
        return lineup;
    }

    /**
     * The members to use, once so many have partitions; those of our own, once each has its share, so that none moves in the first job.
     * Where that takes too long, it goes on with what there is.
     */
    Lineup settled(int most) throws IOException, InterruptedException {
        var patience = new Patience(ClientSetup.PATIENCE);
        var share = own == null ? 1 : keys.length / most;
        var lineup = lineup(most);
        while (lineup.membersOf(share) < most && !patience.isOver()) {
            Thread.sleep(20); // a client is not told of the end of what began before it listened
            lineup = lineup(most);
        }
        return lineup;
    }

    int partitions() {
        return keys.length;
    }

    /**
     * A durable executor, with a number of threads on each member.
     *
     * @param name a name that no other one has
     */
    DurableExecutorService durable(String name, int pool) {
        var kind = "workbench-%d-"
                .formatted(pool); // known to the cluster from now on; one for each number of threads is enough
        client.getConfig()
                .addDurableExecutorConfig(
                        new DurableExecutorConfig(kind + "*").setPoolSize(pool).setStatisticsEnabled(false));
        return client.getDurableExecutorService(kind + name);
    }

    /** An executor for what is not to be kept. */
    IExecutorService executor(String name) {
        return client.getExecutorService("workbench-" + name);
    }

    /**
     * The answer of one member.
     *
     * @throws ExecutionException if there was none
     */
    static <T> T ask(IExecutorService executor, Callable<T> question, Member member)
            throws ExecutionException, InterruptedException {
        Future<T> answer = executor.submitToMember(question, member);
        return answer.get();
    }

    Wire.Bytes wire() {
        return wire.look();
    }

    Optional<OwnMembers> own() {
        return Optional.ofNullable(own);
    }

    /** Why members of our own no longer answer, to follow a message; empty where all are alive. */
    String obituaries() {
        var told = own == null ? "" : own.obituaries("while it had items");
        return told.isEmpty() ? "" : ": " + told;
    }

    @Override
    public void close() throws IOException {
        var interrupted = Thread.interrupted(); // or the client would not wait for its threads
        try {
            client.shutdown();
        } finally {
            if (own != null) {
                own.close();
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
