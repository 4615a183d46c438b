package workbench.strategy.multiprocess;

import java.util.List;
import workbench.strategy.Strategy;
import workbench.strategy.testkit.StrategyContract;

class AutoBatchTest extends StrategyContract {

    @Override
    protected Strategy strategy() {
        return new MultiProcess();
    }

    @Override
    protected List<Integer> widths() {
        return List.of(3); // starting JVMs takes time
    }

    @Override
    protected int jobs() {
        return 200; // each takes as long as its way to the processes and back
    }
}
