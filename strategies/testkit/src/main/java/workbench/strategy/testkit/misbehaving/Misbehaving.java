package workbench.strategy.testkit.misbehaving;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import workbench.plugin.Setting;
import workbench.strategy.Job;
import workbench.strategy.JobEnd;
import workbench.strategy.Session;
import workbench.strategy.Strategy;
import workbench.workload.WorkloadReference;

/** A pool of threads that would keep every rule if a subclass did not change something. */
abstract class Misbehaving implements Strategy {

    private final String name;

    Misbehaving(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String summary() {
        return "breaks a rule on purpose: " + name.replace('-', ' ');
    }

    @Override
    public Session open(Setting setting, WorkloadReference workload) throws Exception {
        return new Pool(setting, workload);
    }

    /** The number of threads. */
    int threads(Setting setting) {
        return setting.width();
    }

    /** The items to be performed. */
    IntStream items(Job job) {
        return IntStream.range(0, job.size());
    }

    /** Performs one item, in a thread of the pool. */
    void perform(Job job, int item, Setting setting, WorkloadReference workload) throws Exception {
        job.attempt(item);
    }

    /** The effective settings. */
    Map<String, String> effective() {
        return Map.of();
    }

    /** Waits for the end of the job. */
    void await(Job job, CountDownLatch left) throws Exception {
        JobEnd.await(job, left::await);
    }

    private final class Pool implements Session {

        private final Setting setting;
        private final WorkloadReference workload;
        private final ExecutorService threads;

        Pool(Setting setting, WorkloadReference workload) {
            this.setting = setting;
            this.workload = workload;
            this.threads = Executors.newFixedThreadPool(
                    threads(setting),
                    Thread.ofPlatform().daemon().name("misbehaving-", 1).factory());
        }

        @Override
        public void run(Job job) throws Exception {
            var items = items(job).toArray();
            var left = new CountDownLatch(items.length);
            for (var item : items) {
                threads.execute(() -> perform(job, item, left));
            }
            await(job, left);
        }

        private void perform(Job job, int item, CountDownLatch left) {
            try {
                Misbehaving.this.perform(job, item, setting, workload);
            } catch (Exception e) {
                job.fail(item, e);
            } finally {
                left.countDown();
            }
        }

        @Override
        public Map<String, String> effective() {
            return Misbehaving.this.effective();
        }

        @Override
        public void close() {
            threads.shutdownNow();
            threads.close();
        }
    }
}
