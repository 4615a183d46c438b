package workbench.strategy.hazelcast;

import static java.util.stream.Collectors.joining;

import com.hazelcast.durableexecutor.DurableExecutorService;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import workbench.parameter.Arguments;
import workbench.plugin.Setting;
import workbench.process.ChildLauncher;
import workbench.strategy.BatchJob;
import workbench.strategy.portion.BatchSize;
import workbench.strategy.portion.FittingSize;
import workbench.strategy.portion.ItemRange;
import workbench.workload.Batch;
import workbench.workload.WorkloadReference;

/**
 * What a batch costs on two members of this machine, and how long jobs take there: the figures of the README, from which the simulation
 * starts. Prints the lines of {@code measured.properties}.
 */
@EnabledIfSystemProperty(named = "benchmark", matches = "true")
class ClusterBenchmark {

    private static final int WIDTH = 2;

    private static final int JOBS = 7;

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @TempDir
    private Path folder;

    @Test
    void measure() throws Exception {
        var setting = new Setting(Arguments.of(List.of(), Map.of()), WIDTH, folder, ChildLauncher.likeThisJvm());
        var started = System.nanoTime();
        var members = OwnMembers.start(setting, WIDTH, OwnMembers.SILENCE);
        try (members;
                var cluster = ClusterClient.connect(members.client(), null)) {
            print("start-up", System.nanoTime() - started);
            task(cluster);
            costs(cluster, members);
            for (var items : List.of(10, 30, 100, 300, 1_000)) {
                job(members, items);
            }
        }
    }

    /** The overhead of a task of 250 numbers: from the question to the answer, but for the time of its items. */
    private void task(ClusterClient cluster) throws Exception {
        var workload = new WorkloadReference("factor", Map.of("numbers", "250"), 1, folder.toString());
        var overheads = overheads(cluster, new BatchRef("task", 0, workload), new ItemRange(0, 250));
        print("task", overheads[500], overheads[950]);
    }

    private static long[] overheads(ClusterClient cluster, BatchRef batch, ItemRange items) throws Exception {
        var executor = cluster.durable(batch.session(), 1);
        var key = cluster.settled(WIDTH).key(0);
        for (var warmup = 0; warmup < 3_000; warmup++) {
            overhead(executor, batch, items, key);
        }
        var overheads = new long[1_000];
        for (var i = 0; i < overheads.length; i++) {
            overheads[i] = overhead(executor, batch, items, key);
        }
        Arrays.sort(overheads);
        return overheads;
    }

    private static long overhead(DurableExecutorService executor, BatchRef batch, ItemRange items, Integer key)
            throws Exception {
        var sent = System.nanoTime();
        var future = executor.submitToKeyOwner(new BatchCall(batch, items), key);
        var answer = BatchAnswer.of(future.get());
        var heard = System.nanoTime();
        executor.disposeResult(future.getTaskId());
        return heard - sent - (answer.ended() - answer.begun());
    }

    /** The parts of that: on the way, and processor time of the driver and of the members. */
    private void costs(ClusterClient cluster, OwnMembers members) throws Exception {
        var given = Map.of(HeldWorkload.ITEMS.name(), "20000");
        var workload =
                new WorkloadReference(HeldWorkload.NAME, given, 1, folder.toString(), HeldWorkload.class.getName());
        var latency = overheads(cluster, new BatchRef("way", 0, workload), new ItemRange(0, 1))[500];
        var batch = new HeldBatch(20_000, 0);
        try (var single = session(members, workload, () -> (_, _) -> 1);
                var many = session(members, workload, () -> (_, _) -> 5_000)) {
            for (var warmup = 0; warmup < 3; warmup++) {
                single.run(BatchJob.of(batch));
            }
            var driver = SYSTEM.getProcessCpuTime();
            var theirs = processorTime(members);
            single.run(BatchJob.of(batch));
            var driverNanos = (SYSTEM.getProcessCpuTime() - driver) / 20_000.0;
            var memberNanos = (processorTime(members) - theirs) / 20_000.0;
            for (var warmup = 0; warmup < 20; warmup++) {
                many.run(BatchJob.of(batch));
            }
            driver = SYSTEM.getProcessCpuTime();
            for (var run = 0; run < 20; run++) {
                many.run(BatchJob.of(batch));
            }
            var itemNanos = (SYSTEM.getProcessCpuTime() - driver) / 400_000.0;
            print("wire", Math.max(0, latency - Math.round(driverNanos + memberNanos)));
            print("driver", Math.round(driverNanos));
            print("member", Math.round(memberNanos));
            print("driver-item", Math.round(itemNanos));
        }
    }

    private static long processorTime(OwnMembers members) {
        return members.members().stream()
                .mapToLong(member -> member.child()
                        .process()
                        .info()
                        .totalCpuDuration()
                        .orElseThrow()
                        .toNanos())
                .sum();
    }

    /** Jobs of items that compute for a millisecond: two threads of this JVM, and the two members. */
    private void job(OwnMembers members, int items) throws Exception {
        var workload = new WorkloadReference(
                "synthetic", Map.of("items", String.valueOf(items), "compute", "1ms"), WIDTH, folder.toString());
        try (var batch = workload.open(ClusterBenchmark.class.getClassLoader(), ChildLauncher.likeThisJvm());
                var session = session(members, workload, () -> new FittingSize(HazelcastStrategy.BATCH_AIM))) {
            var threads = new long[JOBS];
            var byCluster = new long[JOBS];
            for (var i = 0; i < JOBS; i++) {
                threads[i] = byThreads(batch);
                byCluster[i] = byCluster(session, batch);
            }
            Arrays.sort(threads);
            Arrays.sort(byCluster);
            print("job-" + items, threads[JOBS / 2], byCluster[JOBS / 2]);
        }
    }

    private static long byCluster(HazelcastSession session, Batch<?> batch) throws Exception {
        var job = BatchJob.of(batch);
        var started = System.nanoTime();
        session.run(job);
        return System.nanoTime() - started;
    }

    private static long byThreads(Batch<?> batch) throws IOException {
        batch.reset();
        var next = new AtomicInteger();
        var started = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(WIDTH)) {
            for (var thread = 0; thread < WIDTH; thread++) {
                threads.execute(() -> {
                    for (var item = next.getAndIncrement(); item < batch.size(); item = next.getAndIncrement()) {
                        execute(batch, item);
                    }
                });
            }
        }
        return System.nanoTime() - started;
    }

    private static void execute(Batch<?> batch, int item) {
        try {
            batch.execute(item);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static HazelcastSession session(OwnMembers members, WorkloadReference workload, Supplier<BatchSize> sizes)
            throws Exception {
        return HazelcastSession.open(ClusterClient.connect(members.client(), null), workload, WIDTH, WIDTH, sizes);
    }

    /** A line of nanoseconds. */
    private static void print(String name, long... nanos) {
        System.out.println(
                name + "=" + Arrays.stream(nanos).mapToObj(String::valueOf).collect(joining(" ")));
    }
}
