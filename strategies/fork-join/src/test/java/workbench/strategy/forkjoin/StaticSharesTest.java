package workbench.strategy.forkjoin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbench.strategy.Strategy;
import workbench.strategy.testkit.StrategyContract;

class StaticSharesTest extends StrategyContract {

    @Override
    protected Strategy strategy() {
        return new ForkJoin();
    }

    @Override
    protected Map<String, String> arguments() {
        return Map.of("leaves", "1");
    }

    @ParameterizedTest
    @CsvSource({"200, 10, 20", "201, 10, 21", "7, 3, 3", "5, 9, 1", "1, 1, 1"})
    void thereAreNoMoreLeavesThanNeeded(int size, int threshold, int leaves) {
        var firsts = Collections.synchronizedList(new ArrayList<Integer>());
        try (var pool = new ForkJoinPool(1)) {
            // A leaf whose first item says that nothing is left performs no other.
            pool.invoke(new RangeTask(item -> !firsts.add(item), 0, size, threshold));
        }
        assertThat(firsts).hasSize(leaves).doesNotHaveDuplicates();
        assertThat(firsts).allMatch(first -> first % threshold == 0);
    }

    @Test
    void anEmptyRangeHasNone() {
        var items = Collections.synchronizedList(new ArrayList<Integer>());
        try (var pool = new ForkJoinPool(1)) {
            pool.invoke(new RangeTask(items::add, 0, 0, 1));
        }
        assertThat(items).isEqualTo(List.of());
    }
}
