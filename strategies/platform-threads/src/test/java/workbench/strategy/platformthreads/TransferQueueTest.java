package workbench.strategy.platformthreads;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import workbench.strategy.Strategy;
import workbench.strategy.testkit.StrategyContract;

@Tag("long")
class TransferQueueTest extends StrategyContract {

    @Override
    protected Strategy strategy() {
        return new PlatformThreads();
    }

    @Override
    protected Map<String, String> arguments() {
        return Map.of("queue", "transfer");
    }
}
