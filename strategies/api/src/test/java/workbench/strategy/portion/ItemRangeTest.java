package workbench.strategy.portion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItemRangeTest {

    @Test
    void whatIsReadIsWhatWasWritten() throws IOException {
        for (var range : List.of(new ItemRange(3, 8), new ItemRange(0, Integer.MAX_VALUE), ItemRange.NONE)) {
            var written = new ByteArrayOutputStream();
            range.write(new DataOutputStream(written));

            assertThat(ItemRange.read(new DataInputStream(new ByteArrayInputStream(written.toByteArray()))))
                    .isEqualTo(range);
        }
    }

    @Test
    void namesItsItems() {
        assertThat(new ItemRange(3, 4)).hasToString("item 3");
        assertThat(new ItemRange(4, 8)).hasToString("items 4 to 7");
        assertThat(new ItemRange(4, 8).size()).isEqualTo(4);
        assertThat(ItemRange.NONE.size()).isZero();
    }
}
