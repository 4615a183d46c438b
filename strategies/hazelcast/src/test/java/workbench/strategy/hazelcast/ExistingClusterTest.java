package workbench.strategy.hazelcast;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import workbench.strategy.Strategy;
import workbench.strategy.testkit.StrategyContract;

@ExtendWith(TestCluster.Extension.class)
class ExistingClusterTest extends StrategyContract {

    private static @Nullable TestCluster cluster;

    @BeforeAll
    static void start(TestCluster shared) {
        cluster = shared;
    }

    @Override
    protected Strategy strategy() {
        return new HazelcastStrategy();
    }

    @Override
    protected Map<String, String> arguments() {
        return Objects.requireNonNull(cluster).arguments();
    }

    @Override
    protected List<Integer> widths() {
        return List.of(3); // two lanes to one member, and one to the other
    }

    @Override
    protected int jobs() {
        return 50; // each takes as long as its way to the members and back
    }
}
