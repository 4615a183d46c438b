package workbench.strategy.gatherers;

import workbench.strategy.Strategy;
import workbench.strategy.testkit.StrategyContract;

class MapConcurrentTest extends StrategyContract {

    @Override
    protected Strategy strategy() {
        return new MapConcurrent();
    }
}
