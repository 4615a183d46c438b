package workbench.strategy.cpython;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import workbench.strategy.Strategy;
import workbench.strategy.testkit.StrategyContract;

/** They differ from those of the other style in how they are made; a short test of them is in {@link TroubleTest}. */
@Tag("long")
class LambdaThreadsTest extends StrategyContract {

    @Override
    protected Strategy strategy() {
        return new CpythonThreads();
    }

    @Override
    protected Map<String, String> arguments() {
        return Map.of("style", "lambda");
    }
}
