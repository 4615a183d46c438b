package workbench.strategy;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import workbench.workload.Batch;

/** The CRC-32C of a result as it is written. */
final class ResultChecksum {

    private ResultChecksum() {}

    static <R> int of(Batch<R> batch, R result) throws IOException {
        var sum = new CRC32C();
        batch.write(result, new DataOutputStream(new CheckedOutputStream(OutputStream.nullOutputStream(), sum)));
        return (int) sum.getValue();
    }
}
