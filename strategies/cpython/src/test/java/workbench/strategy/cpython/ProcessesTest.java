package workbench.strategy.cpython;

import java.util.List;
import workbench.strategy.Strategy;
import workbench.strategy.testkit.StrategyContract;

class ProcessesTest extends StrategyContract {

    @Override
    protected Strategy strategy() {
        return new CpythonProcesses();
    }

    @Override
    protected List<Integer> widths() {
        return List.of(3); // starting interpreters takes time
    }

    @Override
    protected int jobs() {
        return 200; // each takes as long as its way to the processes and back
    }
}
