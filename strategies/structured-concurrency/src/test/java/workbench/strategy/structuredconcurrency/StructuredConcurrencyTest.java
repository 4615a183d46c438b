package workbench.strategy.structuredconcurrency;

import workbench.strategy.Strategy;
import workbench.strategy.testkit.StrategyContract;

class StructuredConcurrencyTest extends StrategyContract {

    @Override
    protected Strategy strategy() {
        return new StructuredConcurrency();
    }
}
