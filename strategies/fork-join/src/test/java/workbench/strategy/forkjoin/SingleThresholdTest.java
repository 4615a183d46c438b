package workbench.strategy.forkjoin;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import workbench.strategy.Strategy;
import workbench.strategy.testkit.StrategyContract;

@Tag("long")
class SingleThresholdTest extends StrategyContract {

    @Override
    protected Strategy strategy() {
        return new ForkJoin();
    }

    @Override
    protected Map<String, String> arguments() {
        return Map.of("threshold", "1");
    }
}
