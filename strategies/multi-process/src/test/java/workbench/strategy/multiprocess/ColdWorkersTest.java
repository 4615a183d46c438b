package workbench.strategy.multiprocess;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import workbench.strategy.Strategy;
import workbench.strategy.testkit.StrategyContract;

/** Each job starts its workers, which takes minutes for all rules. */
@Tag("long")
class ColdWorkersTest extends StrategyContract {

    @Override
    protected Strategy strategy() {
        return new MultiProcess();
    }

    @Override
    protected Map<String, String> arguments() {
        return Map.of("start", "cold", "workers", "2");
    }

    @Override
    protected int jobs() {
        return 50;
    }
}
