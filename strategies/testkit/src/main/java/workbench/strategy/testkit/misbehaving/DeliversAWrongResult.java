package workbench.strategy.testkit.misbehaving;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import workbench.plugin.Setting;
import workbench.strategy.Job;
import workbench.workload.Batch;
import workbench.workload.WorkloadReference;

/** Delivers the result of the last item with its last bit flipped. */
public final class DeliversAWrongResult extends Misbehaving {

    /** For the service loader. */
    public DeliversAWrongResult() {
        super("delivers-a-wrong-result");
    }

    @Override
    void perform(Job job, int item, Setting setting, WorkloadReference workload) throws Exception {
        if (item < job.size() - 1) {
            super.perform(job, item, setting, workload);
        } else if (!job.stopped()) {
            deliverWrong(job, item, setting, workload);
        }
    }

    private static void deliverWrong(Job job, int item, Setting setting, WorkloadReference workload) throws Exception {
        var started = System.nanoTime();
        try (var batch = workload.open(DeliversAWrongResult.class.getClassLoader(), setting.children())) {
            var bytes = resultOf(batch, item);
            bytes[bytes.length - 1] ^= 1;
            var in = new DataInputStream(new ByteArrayInputStream(bytes));
            job.deliver(item, "forger", started, System.nanoTime(), in);
        }
    }

    private static <R> byte[] resultOf(Batch<R> batch, int item) throws Exception {
        var bytes = new ByteArrayOutputStream();
        batch.write(batch.execute(item), new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
