package workbench.strategy.cpython;

import workbench.strategy.Strategy;
import workbench.strategy.testkit.StrategyContract;

class ProcessesTest extends StrategyContract {

    @Override
    protected Strategy strategy() {
        return new CpythonProcesses();
    }
}
