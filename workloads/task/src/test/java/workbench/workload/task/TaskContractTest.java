package workbench.workload.task;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import workbench.workload.Workload;
import workbench.workload.testkit.WorkloadContract;

@DisplayName("A task as a workload")
class TaskContractTest extends WorkloadContract {

    @Override
    protected Workload workload() {
        return new CollatzWorkload();
    }

    @Override
    protected Map<String, String> slowArguments() {
        return Map.of("count", "4", "repeat", "2000000000");
    }
}
