package workbench.strategy.parallelstreams;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import workbench.strategy.Strategy;
import workbench.strategy.testkit.StrategyContract;

@Tag("long")
class BoxedSourceTest extends StrategyContract {

    @Override
    protected Strategy strategy() {
        return new ParallelStreams();
    }

    @Override
    protected Map<String, String> arguments() {
        return Map.of("source", "boxed");
    }
}
