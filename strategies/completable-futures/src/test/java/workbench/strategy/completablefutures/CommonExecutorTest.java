package workbench.strategy.completablefutures;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import workbench.strategy.Strategy;
import workbench.strategy.testkit.StrategyContract;

@Tag("long")
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
