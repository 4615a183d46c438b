package workbench.strategy.portion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class PortionsTest {

    @Test
    void dealsOutEveryItemOnce() {
        var portions = new Portions(10, (_, _) -> 4, 2, 2);
        assertThat(portions.next()).contains(new ItemRange(0, 4));
        assertThat(portions.next()).contains(new ItemRange(4, 8));
        assertThat(portions.next()).contains(new ItemRange(8, 10));
        assertThat(portions.next()).isEmpty();
        assertThat(portions.next()).isEmpty();
    }

    @Test
    void hugeBatchHoldsAllItems() {
        var portions = new Portions(Integer.MAX_VALUE, (_, _) -> Integer.MAX_VALUE, 2, 2);
        assertThat(portions.next()).contains(new ItemRange(0, Integer.MAX_VALUE));
        assertThat(portions.next()).isEmpty();
    }

    @Test
    void nothingIsSentAheadOnceThereIsNoMoreThanABatchForEachThread() {
        var portions = new Portions(20, (_, _) -> 4, 3, 2);
        assertThat(portions.allowance()).isEqualTo(2);
        portions.next();
        assertThat(portions.allowance()).isEqualTo(2);
        portions.next();
        assertThat(portions.allowance()).isEqualTo(1);
    }

    @Test
    void theSizeLearnsFromWhatHasEnded() {
        var learned = new ArrayList<Long>();
        var portions = new Portions(
                8,
                new BatchSize() {
                    @Override
                    public int next(int left, int threads) {
                        return 4;
                    }

                    @Override
                    public void took(int items, long nanos) {
                        learned.add(items * nanos);
                    }
                },
                1,
                1);

        portions.ended(portions.next().orElseThrow(), 10);

        assertThat(learned).containsExactly(40L);
    }
}
