package workbench.strategy.hazelcast;

import java.util.List;
import org.junit.jupiter.api.Tag;
import workbench.strategy.Strategy;
import workbench.strategy.testkit.StrategyContract;

/** Each session starts its members, which takes minutes for all rules. */
@Tag("long")
class OwnMembersTest extends StrategyContract {

    @Override
    protected Strategy strategy() {
        return new HazelcastStrategy();
    }

    @Override
    protected List<Integer> widths() {
        return List.of(3);
    }

    @Override
    protected int jobs() {
        return 100; // each takes as long as its way to the members and back
    }
}
