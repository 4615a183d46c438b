package workbench.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A workload's reference")
class WorkloadReferenceTest {

    @Test
    @DisplayName("is read as it was written, exactly as far")
    void roundTrip() throws IOException {
        var reference = new WorkloadReference(
                "factor", Map.of("numbers", "5", "order", "ascending"), 4, "/some/where", "some.Factor");
        var bytes = new ByteArrayOutputStream();
        reference.write(new DataOutputStream(bytes));
        var in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(WorkloadReference.read(in)).isEqualTo(reference);
        assertThat(in.available()).isZero();
        assertThat(reference.withWidth(1).type()).isEqualTo("some.Factor");
    }
}
