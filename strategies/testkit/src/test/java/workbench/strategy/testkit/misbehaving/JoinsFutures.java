package workbench.strategy.testkit.misbehaving;

import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import workbench.plugin.Setting;
import workbench.strategy.Job;
import workbench.strategy.Session;
import workbench.strategy.Strategy;
import workbench.workload.WorkloadReference;

/** What one writes at first: a future for each item, joined one after another. */
public final class JoinsFutures implements Strategy {

    @Override
    public String name() {
        return "joins-futures";
    }

    @Override
    public String summary() {
        return "a future for each item, joined one after another";
    }

    @Override
    public Session open(Setting setting, WorkloadReference workload) {
        var pool = Executors.newFixedThreadPool(setting.width());
        return new Session() {
            @Override
            public void run(Job job) throws Exception {
                var items = new ArrayList<Future<?>>();
                for (var index = 0; index < job.size(); index++) {
                    var item = index;
                    items.add(pool.submit(() -> job.perform(item)));
                }
                for (var item : items) {
                    item.get();
                }
            }

            @Override
            public void close() {
                pool.shutdown();
            }
        };
    }
}
