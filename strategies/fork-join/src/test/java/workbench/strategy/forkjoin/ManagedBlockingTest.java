package workbench.strategy.forkjoin;

import java.util.Map;
import workbench.strategy.Strategy;
import workbench.strategy.testkit.StrategyContract;

class ManagedBlockingTest extends StrategyContract {

    @Override
    protected Strategy strategy() {
        return new ForkJoin();
    }

    @Override
    protected Map<String, String> arguments() {
        return Map.of("blocking", "managed");
    }
}
