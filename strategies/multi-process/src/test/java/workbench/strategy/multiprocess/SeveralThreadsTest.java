package workbench.strategy.multiprocess;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import workbench.strategy.Strategy;
import workbench.strategy.testkit.StrategyContract;

@Tag("long")
class SeveralThreadsTest extends StrategyContract {

    @Override
    protected Strategy strategy() {
        return new MultiProcess();
    }

    @Override
    protected Map<String, String> arguments() {
        return Map.of("threads", "3");
    }

    @Override
    protected List<Integer> widths() {
        return List.of(7); // three processes, of which two have fewer threads than the first
    }
}
