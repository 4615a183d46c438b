package workbench.workload.factor;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The workload factor with algorithm=sqrt")
class SqrtContractTest extends FactorContractTest {

    @Override
    protected Map<String, String> arguments() {
        return Map.of("numbers", "300", "from", "123456700", "algorithm", "sqrt");
    }
}
