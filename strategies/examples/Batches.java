import java.util.concurrent.*;
import workbench.plugin.Setting;
import workbench.strategy.*;
import workbench.workload.WorkloadReference;

/** A pool that gets as many batches of items as it has threads. */
public class Batches implements Strategy {

    public String name() {
        return "batches";
    }

    public String summary() {
        return "one batch of neighbouring items for each thread of a pool";
    }

    public Session open(Setting setting, WorkloadReference workload) {
        var width = setting.width();
        var pool = Executors.newFixedThreadPool(width);
        return new Session() {
            public void run(Job job) throws InterruptedException {
                var ended = new CountDownLatch(width);
                for (var batch = 0; batch < width; batch++) {
                    var from = (int) ((long) job.size() * batch / width);
                    var to = (int) ((long) job.size() * (batch + 1) / width);
                    pool.execute(() -> {
                        for (var item = from; item < to && job.attempt(item); item++) {}
                        ended.countDown();
                    });
                }
                JobEnd.await(job, ended::await);
            }

            public void close() {
                pool.close();
            }
        };
    }
}
