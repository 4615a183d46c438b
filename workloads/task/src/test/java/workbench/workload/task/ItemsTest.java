package workbench.workload.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Items")
class ItemsTest {

    @Test
    @DisplayName("come from collections, streams, arrays and numbers")
    void all() {
        assertThat(Items.of(new ArrayDeque<>(List.of("a", "b")))).containsExactly("a", "b");
        assertThat(Items.of(Stream.of("a", "b"))).containsExactly("a", "b");
        assertThat(Items.of(IntStream.range(0, 2))).containsExactly(0, 1);
        assertThat(Items.of(new String[] {"a", "b"})).containsExactly("a", "b");
        assertThat(Items.of(new int[] {1, 2})).containsExactly(1, 2);
        assertThat(Items.of(new long[] {1, 2})).containsExactly(1L, 2L);
        assertThat(Items.of(new double[] {1, 2})).containsExactly(1.0, 2.0);
        assertThat(Items.of(3)).containsExactly(0, 1, 2);
    }
}
