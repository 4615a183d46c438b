package workbench.workload.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbench.parameter.Arguments;
import workbench.workload.WrongResultException;

@DisplayName("A batch of synthetic items")
class SyntheticBatchTest {

    private static final int PACE = 600;

    @Test
    @DisplayName("refuses a result that one step too few or too many leads to")
    void counts() throws Exception {
        var batch = batch("items=3,compute=10us,wait=0s,lock=reentrant,hold=5us", PACE);
        var item = described(batch, 1);
        assertThat(item.steps).isEqualTo(6000);
        assertThat(item.heldSteps).isEqualTo(3000);
        for (var difference = -1; difference <= 1; difference++) {
            var end = Chain.forward(item.start, 9000 + difference, new CancelSwitch());
            var result = ByteBuffer.allocate(8).putLong(end).array();
            if (difference == 0) {
                batch.verify(1, result);
            } else {
                assertThatExceptionOfType(WrongResultException.class)
                        .isThrownBy(() -> batch.verify(1, result))
                        .withMessageMatching("item 1 ended in [0-9a-f]{16}, not in [0-9a-f]{16}: .*");
            }
        }
    }

    @Test
    @DisplayName("takes every step that it describes")
    void takesSteps() throws Exception {
        var batch = batch("items=3,compute=10us,wait=0s", PACE);
        assertThat(batch.execute(2))
                .isEqualTo(ByteBuffer.allocate(8)
                        .putLong(Chain.forward(described(batch, 2).start, 6000, new CancelSwitch()))
                        .array());
    }

    @Test
    @DisplayName("gives the same results at every pace, whatever is shared or cached, and others with another seed")
    void sameResults() throws Exception {
        var results = results(batch("items=20,compute=10us,wait=0s", PACE));
        assertThat(results(batch("items=20,compute=10us,wait=0s", 77))).isEqualTo(results);
        assertThat(results(batch("items=20,compute=10us,wait=0s,cache=50,lock=synchronized,hold=1us", PACE)))
                .isEqualTo(results);
        assertThat(results(batch("items=20,compute=10us,wait=0s,seed=2", PACE))).isNotEqualTo(results);
    }

    @ParameterizedTest(name = "{1} of 30 at {0} %")
    @CsvSource({"0, 0", "10, 3", "50, 15", "100, 30"})
    @DisplayName("finds exactly the dialled part of its items in the cache")
    void cache(int percent, int hits) {
        var arguments = arguments("items=30,compute=1ms,wait=0s,cache=" + percent);
        assertThat(new Dialled(arguments).cache(item -> item)).hasSize(hits);
    }

    @Test
    @DisplayName("computes no item that the cache holds")
    void cached() throws Exception {
        var batch = batch("items=5,compute=1h,wait=0s,cache=100", PACE);
        batch.verify(4, batch.execute(4));
        assertThat(batch.floor(1)).isEmpty();
    }

    @Test
    @DisplayName("has results of the dialled size")
    void resultSize() throws Exception {
        var batch = batch("items=1,compute=1us,wait=0s,result=1003", PACE);
        assertThat(batch.execute(0)).hasSize(1003);
    }

    @Test
    @DisplayName("says what sets its least time")
    void effective() {
        assertThat(batch("items=10,lock=reentrant,io-inside=yes", PACE).effective())
                .containsEntry("least time set by", "the lock, which one item of a process holds at a time");
        assertThat(batch("compute=0s,wait=0s", PACE).effective()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {"items=1 | false", "lock=reentrant,hold=1us | true", "downstream=2 | true"})
    @DisplayName("says whether its items make each other wait")
    void shares(String given, boolean shares) {
        assertThat(batch(given, PACE).sharesInProcess()).isEqualTo(shares);
    }

    /** An item in numbers, as processes in other languages get it. */
    private record Described(long start, long steps, long heldSteps, long waitNanos) {}

    private static Described described(SyntheticBatch batch, int item) throws IOException {
        var bytes = new ByteArrayOutputStream();
        batch.describe(item, new DataOutputStream(bytes));
        var numbers = ByteBuffer.wrap(bytes.toByteArray());
        return new Described(numbers.getLong(), numbers.getLong(), numbers.getLong(), numbers.getLong());
    }

    private static byte[][] results(SyntheticBatch batch) throws InterruptedException {
        var results = new byte[batch.size()][];
        for (var item : IntStream.range(0, batch.size()).toArray()) {
            results[item] = batch.execute(item);
        }
        return results;
    }

    static SyntheticBatch batch(String given, int pace) {
        return new SyntheticBatch(new Dialled(arguments(given)), 2, pace);
    }

    private static Arguments arguments(String given) {
        return Arguments.of(Dials.PARAMETERS, texts(given));
    }

    static Map<String, String> texts(String given) {
        var texts = new HashMap<String, String>();
        for (var one : given.split(",", -1)) {
            var equals = one.indexOf('=');
            texts.put(one.substring(0, equals), one.substring(equals + 1));
        }
        return texts;
    }
}
