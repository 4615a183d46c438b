package workbench.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/** How a run was started. */
class InvocationTest {

    private final Invocation full = Objects.requireNonNull(Entries.RUN.invocation());

    @Test
    void anotherGateOrCommitLeavesTheRestAsItIs() {
        var other = full.withGate(null).withCommit("0123456789ab");

        assertThat(other.gate()).isNull();
        assertThat(other.commit()).isEqualTo("0123456789ab");
        assertThat(other.withGate(full.gate()).withCommit(full.commit())).isEqualTo(full);
    }

    @Test
    void aPlainOneNamesNothing() {
        assertThat(Invocation.PLAIN)
                .hasAllNullFieldsOrPropertiesExcept(
                        "strategyPath",
                        "workloadPath",
                        "classPath",
                        "ownCode",
                        "sources",
                        "needs",
                        "baselineJar",
                        "baselineClassPath",
                        "oldNeeds");
        assertThat(Invocation.PLAIN.needs()).isEmpty();
    }
}
