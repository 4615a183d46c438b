package workbench.strategy.multiprocess;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import workbench.strategy.Strategy;
import workbench.strategy.testkit.StrategyContract;

@Tag("long")
class FarAheadTest extends StrategyContract {

    @Override
    protected Strategy strategy() {
        return new MultiProcess();
    }

    @Override
    protected Map<String, String> arguments() {
        return Map.of("batch", "7", "ahead", "4");
    }

    @Override
    protected List<Integer> widths() {
        return List.of(3); // starting JVMs takes time
    }
}
