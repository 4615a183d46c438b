package workbench.strategy.hazelcast;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.IExecutorService;
import com.hazelcast.durableexecutor.DurableExecutorService;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import workbench.parameter.OneLine;
import workbench.strategy.Job;
import workbench.strategy.JobEnd;
import workbench.strategy.Session;
import workbench.strategy.portion.BatchSize;
import workbench.strategy.portion.Portions;
import workbench.workload.WorkloadReference;

/** A cluster that performs jobs, one after another, each through as many {@link BatchLane lanes} as the width. */
final class HazelcastSession implements Session {

    private final ClusterClient cluster;
    private final int width;
    private final int most;
    private final Supplier<BatchSize> sizes;
    private final String name = UUID.randomUUID().toString();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("lane-", 1).factory());
    private final Tally tally = new Tally();
    private final Map<UUID, MemberFacts> facts = new LinkedHashMap<>();
    private final int pool;
    private final IExecutorService executor;
    private final DurableExecutorService durable;
    private Wire.Bytes before;
    private BatchRef batch;
    private boolean prepared;
    private final List<Future<byte[]>> endings = new ArrayList<>();

    private HazelcastSession(
            ClusterClient cluster, WorkloadReference workload, int width, int most, Supplier<BatchSize> sizes)
            throws IOException, InterruptedException {
        this.cluster = cluster;
        this.width = width;
        this.sizes = sizes;
        this.executor = cluster.executor(name);
        for (var member : cluster.members()) {
            facts.put(member.getUuid(), probe(member));
        }
        this.most = Math.min(most, Math.min(width, facts.size()));
        var members = cluster.settled(this.most).members().size();
        this.pool = Math.ceilDiv(width, members);
        this.durable = cluster.durable(name, pool);
        this.batch = new BatchRef(name, 0, workload.withWidth(pool));
        this.before = cluster.wire();
    }

    /**
     * Prepares the members of a cluster.
     *
     * @param most the most members used
     * @param sizes how many items go together, for each job
     * @throws IOException if they cannot be used; the cluster's client has been closed
     */
    static HazelcastSession open(
            ClusterClient cluster, WorkloadReference workload, int width, int most, Supplier<BatchSize> sizes)
            throws IOException, InterruptedException {
        try {
            var session = new HazelcastSession(cluster, workload, width, most, sizes);
            session.prepare();
            session.before = cluster.wire();
            return session;
        } catch (Throwable e) {
            cluster.close();
            throw e;
        }
    }

    /** What a member is, if it can be used at all. */
    private MemberFacts probe(Member member) throws IOException, InterruptedException {
        var who = "%s at %s".formatted(cluster.name(member), address(member));
        try {
            var found = MemberFacts.parse(ClusterClient.ask(executor, new ProbeCall(), member));
            var refusal = found.refusal();
            if (refusal.isPresent()) {
                throw new IOException(who + " " + refusal.get());
            }
            return found;
        } catch (ExecutionException e) {
            throw new IOException(
                    isMissingClass(e)
                            ? "%s lacks the workbench's jars; put those of this strategy, of the APIs and of the workload on its class path"
                                    .formatted(who)
                            : "%s does not answer: %s".formatted(who, OneLine.of(cause(e))),
                    e);
        }
    }

    private static String address(Member member) {
        return member.getAddress().getHost() + ":" + member.getAddress().getPort();
    }

    private static boolean isMissingClass(Throwable e) {
        return e instanceof ClassNotFoundException
                || e instanceof NoClassDefFoundError
                || (e.getCause() != null && isMissingClass(e.getCause()));
    }

    private static Throwable cause(ExecutionException e) {
        return e.getCause() == null ? e : e.getCause();
    }

    /** Has all members open the batch, so that no job waits for that. */
    private void prepare() throws IOException, InterruptedException {
        if (prepared) {
            return;
        }
        var opening = new LinkedHashMap<Member, Future<byte[]>>();
        for (var member : cluster.members()) {
            opening.put(member, executor.submitToMember(new PrepareCall(batch), member));
        }
        for (var one : opening.entrySet()) {
            var who = cluster.name(one.getKey());
            try {
                var refusal = new String(one.getValue().get(), UTF_8);
                if (!refusal.isEmpty()) {
                    throw new IOException("%s cannot open %s: %s"
                            .formatted(who, batch.workload().name(), refusal));
                }
            } catch (ExecutionException e) {
                if (cluster.members().contains(one.getKey())) { // else it has left, and others may do
                    throw new IOException(
                            "%s cannot open %s: %s"
                                    .formatted(who, batch.workload().name(), OneLine.of(cause(e))),
                            e);
                }
            }
        }
        prepared = true;
    }

    @Override
    public void run(Job job) throws Exception {
        prepare();
        var lineup = cluster.lineup(most);
        var changes = cluster.changes();
        try {
            drive(job, lineup);
        } finally {
            if (job.stopped() || cluster.changes() != changes) { // else nothing can be left of the job
                giveUp();
                awaitEndings();
            }
        }
    }

    private void drive(Job job, Lineup lineup) throws InterruptedException {
        var lanes = Math.min(width, job.size());
        var portions = new Portions(job.size(), sizes.get(), width, 1);
        var driving = IntStream.range(0, lanes)
                .<Future<?>>mapToObj(number -> threads.submit(() -> drive(
                        new BatchLane(number, width, lineup, durable, cluster, batch, tally, job, portions), job)))
                .toList();
        JobEnd.await(job, () -> {
            try {
                await(driving);
            } catch (InterruptedException e) {
                job.stop();
                giveUp();
                throw e;
            }
        });
    }

    private Void drive(BatchLane lane, Job job) throws InterruptedException {
        try {
            lane.drive();
        } finally {
            if (job.stopped()) {
                giveUp(); // which also ends what other lanes wait for
            }
        }
        return null;
    }

    private static void await(List<Future<?>> lanes) throws InterruptedException {
        for (var lane : lanes) {
            try {
                lane.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("a lane broke down", e.getCause());
            }
        }
    }

    /** Has all members cancel the batch; each of its lanes is answered then. The next job gets another one. */
    private synchronized void giveUp() {
        if (!endings.isEmpty()) {
            return;
        }
        try {
            for (var member : cluster.members()) {
                endings.add(executor.submitToMember(new EndCall(batch, false), member));
            }
        } catch (RuntimeException _) {
            // The client has lost its cluster, and with it all that could be ended.
        }
    }

    /** Waits until nothing of the batch runs any more, even if interrupted. */
    private synchronized void awaitEndings() {
        var interrupted = false;
        for (var next = 0; next < endings.size(); ) {
            try {
                endings.get(next).get();
                next++;
            } catch (ExecutionException _) {
                next++; // the member is no longer there
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        endings.clear();
        batch = batch.next();
        prepared = false;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Map<String, String> effective() {
        var shown = new LinkedHashMap<String, String>();
        var members = cluster.members();
        shown.put(
                "members", members.size() == most ? String.valueOf(most) : "%d of %d".formatted(most, members.size()));
        shown.put(
                "machines",
                onThisMachine()
                        ? HazelcastStrategy.ONE_MACHINE
                        : String.valueOf(coresByMachine().size()));
        shown.put("threads per member", String.valueOf(pool));
        shown.put("member JDKs", distinct(MemberFacts::java));
        shown.put("member cores", distinct(found -> String.valueOf(found.cores())));
        shown.put("partitions", String.valueOf(cluster.partitions()));
        shown.put("batches started again", String.valueOf(tally.retries()));
        if (tally.items() > 0) {
            var wire = cluster.wire().minus(before);
            shown.put("item starts per item", perItem(tally.starts()));
            shown.put("bytes on the wire per item", perItem(wire.sent() + wire.received()));
        }
        cluster.own()
                .ifPresent(own -> shown.put(
                        "pids",
                        own.members().stream()
                                .filter(MemberProcess::isAlive)
                                .map(member ->
                                        String.valueOf(member.child().process().pid()))
                                .collect(joining(" "))));
        return shown;
    }

    /** Members of one machine share its cores. */
    @Override
    public OptionalInt cores() {
        return onThisMachine()
                ? OptionalInt.empty()
                : OptionalInt.of(coresByMachine().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
    }

    private boolean onThisMachine() {
        return coresByMachine().keySet().stream().allMatch(OwnMembers.LOOPBACK::equals);
    }

    private Map<String, Integer> coresByMachine() {
        var machines = new HashMap<String, Integer>();
        for (var member : cluster.members()) {
            var found = facts.get(member.getUuid());
            if (found != null) {
                machines.merge(member.getAddress().getHost(), found.cores(), Math::max);
            }
        }
        return machines;
    }

    private String distinct(Function<MemberFacts, String> what) {
        return facts.values().stream().map(what).distinct().collect(joining(", "));
    }

    private String perItem(long total) {
        return String.format(Locale.ROOT, "%.2f", (double) total / tally.items());
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        try {
            if (cluster.own().isEmpty()) {
                leave();
            }
        } finally {
            cluster.close();
            threads.close();
        }
    }

    /** Takes what is ours from a cluster that goes on. */
    private void leave() {
        try {
            for (var member : cluster.members()) {
                ClusterClient.ask(executor, new EndCall(batch, true), member);
            }
            durable.destroy();
            executor.destroy();
        } catch (ExecutionException | RuntimeException _) {
            // The cluster is no longer there.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
