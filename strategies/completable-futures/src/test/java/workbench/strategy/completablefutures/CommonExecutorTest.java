package workbench.strategy.completablefutures;

import java.util.Map;
import workbench.strategy.Strategy;
import workbench.strategy.testkit.StrategyContract;

class CommonExecutorTest extends StrategyContract {

    @Override
    protected Strategy strategy() {
        return new CompletableFutures();
    }

    @Override
    protected Map<String, String> arguments() {
        return Map.of("executor", "common");
    }
}
