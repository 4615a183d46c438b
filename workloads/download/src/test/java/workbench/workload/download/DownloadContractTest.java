package workbench.workload.download;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import workbench.workload.Workload;
import workbench.workload.testkit.WorkloadContract;

@DisplayName("The workload download")
class DownloadContractTest extends WorkloadContract {

    @Override
    protected Workload workload() {
        return new DownloadWorkload();
    }

    @Override
    protected Map<String, String> arguments() {
        return Map.of(
                "images", "8", "latency-min", "1ms", "latency-max", "5ms", "size-min", "1KiB", "size-max", "4KiB");
    }

    @Override
    protected Map<String, String> slowArguments() {
        return Map.of("images", "8", "latency-min", "10m", "latency-max", "10m");
    }
}
