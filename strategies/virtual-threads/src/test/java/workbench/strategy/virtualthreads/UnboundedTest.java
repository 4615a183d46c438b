package workbench.strategy.virtualthreads;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import workbench.strategy.Strategy;
import workbench.strategy.testkit.StrategyContract;

@Tag("long")
class UnboundedTest extends StrategyContract {

    @Override
    protected Strategy strategy() {
        return new VirtualThreads();
    }

    @Override
    protected Map<String, String> arguments() {
        return Map.of("bounded", "none");
    }
}
