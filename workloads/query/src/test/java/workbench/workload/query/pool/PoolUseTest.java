package workbench.workload.query.pool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The use of a pool")
class PoolUseTest {

    /** One item has a connection while another waits, in vain. */
    private static PoolUse used() {
        var use = new PoolUse();
        use.waits();
        use.taken(2_000);
        use.waits();
        use.refused(true);
        use.conflicted();
        use.released(3_000_000);
        return use;
    }

    @Test
    @DisplayName("tells the wait for a connection from the query on it")
    void facts() {
        assertThat(used().facts())
                .containsEntry("connections taken", "1")
                .containsEntry("wait for a connection", "half within 2.0 µs, 99 % within 2.0 µs")
                .containsEntry("time on a connection", "half within 3.1 ms, 99 % within 3.1 ms")
                .containsEntry("connections at most", "1 in use, 1 items waiting")
                .containsEntry("pool timeouts", "1")
                .containsEntry("conflicts", "1");
    }

    @Test
    @DisplayName("of several processes adds up, also after it was written")
    void several() {
        var sum = new PoolUse();
        assertThat(sum.isEmpty()).isTrue();
        sum.add(used());
        sum.add(PoolUse.parse(used().text()));

        assertThat(sum.isEmpty()).isFalse();
        assertThat(sum.facts())
                .containsEntry("connections taken", "2")
                .containsEntry("connections at most", "1 in use, 1 items waiting")
                .containsEntry("pool timeouts", "2");
    }
}
