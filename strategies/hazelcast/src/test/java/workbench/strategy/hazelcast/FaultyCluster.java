package workbench.strategy.hazelcast;

import static org.assertj.core.api.Assertions.catchThrowable;

import com.hazelcast.client.HazelcastClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import workbench.parameter.Arguments;
import workbench.plugin.Setting;
import workbench.strategy.BatchJob;
import workbench.strategy.portion.ItemRange;
import workbench.workload.Batch;
import workbench.workload.WorkloadReference;

/** Two members of our own, a session of width 2 on them, and jobs whose items wait at a turnstile while something happens to the members. */
final class FaultyCluster implements AutoCloseable {

    static final int WIDTH = 2;

    static final int ITEMS = 12;

    /** A limit that only a defect exceeds: it is much longer than what the engine takes to give up a member. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Turnstile turnstile;
    private final OwnMembers members;
    private final ClusterClient client;
    private final WorkloadReference workload;
    private final Batch<Integer> batch;
    private final HazelcastSession session;

    private FaultyCluster(
            Turnstile turnstile,
            OwnMembers members,
            ClusterClient client,
            WorkloadReference workload,
            HazelcastSession session) {
        this.turnstile = turnstile;
        this.members = members;
        this.client = client;
        this.workload = workload;
        this.batch = new HeldBatch(ITEMS, 0);
        this.session = session;
    }

    /** Starts it; {@code silence} is after which the members give up one of them. */
    static FaultyCluster start(Path folder, Duration silence) throws Exception {
        var turnstile = new Turnstile();
        var given = Map.of(
                HeldWorkload.TURNSTILE.name(), String.valueOf(turnstile.port()),
                HeldWorkload.ITEMS.name(), String.valueOf(ITEMS));
        var workload =
                new WorkloadReference(HeldWorkload.NAME, given, WIDTH, folder.toString(), HeldWorkload.class.getName());
        var setting = new Setting(Arguments.of(List.of(), Map.of()), WIDTH, folder, TestCluster.CHILDREN);
        var members = OwnMembers.start(setting, 2, silence);
        var cluster = ClusterClient.connect(members.client(), members);
        var session = HazelcastSession.open(cluster, workload, WIDTH, 2, () -> (_, _) -> 2);
        return new FaultyCluster(turnstile, members, cluster, workload, session);
    }

    OwnMembers members() {
        return members;
    }

    Turnstile turnstile() {
        return turnstile;
    }

    HazelcastSession session() {
        return session;
    }

    /** Something that happens. */
    @FunctionalInterface
    interface Fault {
        void happen() throws Exception;
    }

    /** Runs a job, lets a fault happen when both lanes have an item in flight, and then lets all items pass. */
    Optional<Throwable> jobWith(Fault fault) throws Exception {
        turnstile.hold();
        var job = BatchJob.of(batch);
        var outcome = new CompletableFuture<@Nullable Throwable>();
        var caller = Thread.ofPlatform().name("caller").start(() -> outcome.complete(thrownBy(job)));
        try {
            turnstile.awaitHeld(WIDTH, PATIENCE);
            fault.happen();
            turnstile.open();
            var thrown = Optional.ofNullable(outcome.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
            if (thrown.isEmpty()) {
                job.seal();
                job.verify();
            }
            return thrown;
        } finally {
            turnstile.open();
            caller.interrupt();
            caller.join(PATIENCE);
        }
    }

    /** Has a member perform an item through an executor that keeps nothing, by a client that repeats nothing. */
    Throwable plainlyWith(MemberProcess member, Fault fault) throws Exception {
        turnstile.hold();
        var config = members.client();
        config.getNetworkConfig().setRedoOperation(false);
        var client = HazelcastClient.newHazelcastClient(config);
        try {
            var there = client.getCluster().getMembers().stream()
                    .filter(one -> one.getUuid().equals(member.uuid()))
                    .findFirst()
                    .orElseThrow();
            var call = new BatchCall(new BatchRef("plain", 0, workload), new ItemRange(0, 1));
            var answer = client.getExecutorService("plain").submitToMember(call, there);
            turnstile.awaitHeld(1, PATIENCE);
            fault.happen();
            return catchThrowable(() -> answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        } finally {
            turnstile.open();
            client.shutdown();
        }
    }

    private @Nullable Throwable thrownBy(BatchJob<Integer> job) {
        try {
            session.run(job);
            return null;
        } catch (Throwable e) {
            return e;
        }
    }

    /** Starts another member, and waits until it has its share. */
    void addMember() throws Exception {
        members.add();
        client.settled(alive().size());
    }

    /** Kills a member as {@code kill -9} does. */
    static void kill(MemberProcess member) throws InterruptedException {
        signal(member, "KILL");
        member.child().process().waitFor();
    }

    /** Sends a signal to a member. */
    static void signal(MemberProcess member, String signal) throws InterruptedException {
        try {
            var kill = new ProcessBuilder(
                            "kill",
                            "-" + signal,
                            String.valueOf(member.child().process().pid()))
                    .start();
            if (kill.waitFor() != 0) {
                throw new IllegalStateException("kill ended with exit code " + kill.exitValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException("there is no kill", e);
        }
    }

    /** The members that are alive, in the order of their start. */
    List<MemberProcess> alive() {
        return members.members().stream().filter(MemberProcess::isAlive).toList();
    }

    @Override
    public void close() throws IOException {
        try (turnstile) {
            session.close();
        }
    }
}
