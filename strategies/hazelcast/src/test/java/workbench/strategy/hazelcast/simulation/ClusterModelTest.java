package workbench.strategy.hazelcast.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ClusterModelTest {

    private static final double MILLI = 1e6;

    private static final BatchCost FREE = new BatchCost(0, 0, 0, 0);

    @Test
    void withoutAnyCostItIsAsFastAsItHasCores() {
        var free = new ClusterModel(FREE, 0, 2);

        assertThat(free.cluster(4, 8_000, MILLI)).isCloseTo(1_000 * MILLI, within(30 * MILLI));
        assertThat(ClusterModel.oneMachine(8_000, MILLI, 2)).isEqualTo(4_000 * MILLI);
        assertThat(free.alone(8_000, MILLI)).isCloseTo(4_000 * MILLI, within(30 * MILLI));
    }

    @Test
    void oneItemTakesItsTimeAndItsWay() {
        var model = new ClusterModel(new BatchCost(3, 4, 5, 6), 7, 2);

        assertThat(model.cluster(4, 1, 100)).isEqualTo(2 + 3 + 7 + 5 + 100 + 2 + 6);
    }

    @Test
    void theDriverIsTheLimitOfManyMembers() {
        var model = new ClusterModel(new BatchCost(0, MILLI, 0, 0), 0, 2);

        var batches = 10_000; // of one item each, since an item takes longer than a batch should
        assertThat(model.cluster(256, batches, 30 * MILLI))
                .as("the driver's cores work all the time")
                .isCloseTo(batches / 2.0 * MILLI, within(200 * MILLI));
    }
}
