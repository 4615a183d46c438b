package workbench.strategy.cpython;

import java.util.Map;
import workbench.strategy.Strategy;
import workbench.strategy.testkit.StrategyContract;

class LambdaThreadsTest extends StrategyContract {

    @Override
    protected Strategy strategy() {
        return new CpythonThreads();
    }

    @Override
    protected Map<String, String> arguments() {
        return Map.of("style", "lambda");
    }

    /** They differ from those of the other style in how they are made. */
    @Override
    protected int jobs() {
        return 100;
    }
}
