package workbench.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import workbench.parameter.Arguments;
import workbench.plugin.Setting;
import workbench.workload.WorkloadReference;

/** What a strategy and its session say that only do what they must. */
class DefaultsTest {

    private final Arguments none = Arguments.of(List.of(), Map.of());

    @Test
    void aStrategyIsInJavaRankedAndOfThisMachine() {
        var strategy = new Least();

        assertThat(strategy.width(7)).isEqualTo(7);
        assertThat(strategy.language()).isEqualTo(Strategy.JAVA);
        assertThat(strategy.unranked(none)).isEmpty();
        assertThat(strategy.notices(none, 7)).isEmpty();
        assertThat(strategy.hasExecutor()).isFalse();
        assertThat(strategy.inOtherProcesses()).isFalse();
        assertThat(strategy.onlyWhereNamed()).isFalse();
        assertThat(strategy.leavesThisMachine(none)).isFalse();
        assertThat(strategy.takesArrivals(none)).isFalse();
    }

    @Test
    void aSessionHasTheCoresOfThisMachineAndNothingToShow() {
        var session = new LeastSession();

        assertThat(session.effective()).isEmpty();
        assertThat(session.cores()).isEmpty();
        assertThat(session.executor()).isEmpty();
        assertThat(session.intake(_ -> {})).isEmpty();
    }

    private static final class Least implements Strategy {

        @Override
        public String name() {
            return "least";
        }

        @Override
        public String summary() {
            return "does what it must";
        }

        @Override
        public Session open(Setting setting, WorkloadReference workload) {
            return new LeastSession();
        }
    }

    private static final class LeastSession implements Session {

        @Override
        public void run(Job job) {}

        @Override
        public void close() {}
    }
}
