package workbench.workload.factor;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import workbench.workload.Workload;
import workbench.workload.testkit.WorkloadContract;

@DisplayName("The workload factor")
class FactorContractTest extends WorkloadContract {

    @Override
    protected Workload workload() {
        return new FactorWorkload();
    }

    @Override
    protected Map<String, String> arguments() {
        return Map.of("numbers", "12", "order", "shuffled");
    }

    /** Four numbers that each have a prime factor of more than 2·10<sup>11</sup>: minutes of divisions. */
    @Override
    protected Map<String, String> slowArguments() {
        return Map.of("numbers", "4", "from", "999999999990048");
    }
}
