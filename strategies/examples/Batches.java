import java.util.ArrayList;
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
            public void run(Job job) throws Exception {
                var batches = new ArrayList<Future<?>>();
                for (var batch = 0; batch < width; batch++) {
                    var from = (int) ((long) job.size() * batch / width);
                    var to = (int) ((long) job.size() * (batch + 1) / width);
                    batches.add(pool.submit(() -> {
                        for (var item = from; item < to; item++) job.attempt(item);
                    }));
                }
                for (var batch : batches) batch.get();
            }

            public void close() {
                pool.shutdownNow();
            }
        };
    }
}
