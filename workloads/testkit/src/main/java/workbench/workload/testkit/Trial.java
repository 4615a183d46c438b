package workbench.workload.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import workbench.workload.Batch;
import workbench.workload.WrongResultException;

/** A batch whose results leave it only in their encoded form, as another process would see them. */
final class Trial<R> implements AutoCloseable {

    private final Batch<R> batch;
    private final int size;

    private Trial(Batch<R> batch) {
        this.batch = batch;
        this.size = batch.size();
    }

    static <R> Trial<R> of(Batch<R> batch) {
        return new Trial<>(batch);
    }

    Batch<R> batch() {
        return batch;
    }

    /** The number of items, asked for once. */
    int size() {
        return size;
    }

    byte[] execute(int item) throws Exception {
        return encode(batch.execute(item));
    }

    /** The results of all items, executed one after another as a fresh job. */
    List<byte[]> executeAll() throws Exception {
        batch.reset();
        var results = new ArrayList<byte[]>();
        for (var item = 0; item < size; item++) {
            results.add(execute(item));
        }
        return results;
    }

    /** Executes all items of a fresh job in several threads. */
    List<byte[]> executeAtOnce(int width) throws Exception {
        batch.reset();
        try (var threads = Executors.newFixedThreadPool(width)) {
            var results = new ArrayList<Future<byte[]>>();
            for (var item = 0; item < size; item++) {
                var next = item;
                results.add(threads.submit(() -> execute(next)));
            }
            var encoded = new ArrayList<byte[]>();
            for (var result : results) {
                encoded.add(result.get());
            }
            return encoded;
        }
    }

    /** Executes an item; it may well fail, since it is going to be cancelled. */
    Runnable executing(int item) {
        return () -> {
            try {
                execute(item);
            } catch (Exception _) {
                // Cancelled, as it should be.
            }
        };
    }

    /** How an item describes itself, in hexadecimal; empty if the workload does not describe its items. */
    Optional<String> described(int item) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try {
            batch.describe(item, new DataOutputStream(bytes));
            return Optional.of(HexFormat.of().formatHex(bytes.toByteArray()));
        } catch (UnsupportedOperationException _) {
            return Optional.empty();
        }
    }

    void verify(int item, byte[] encoded) throws IOException, WrongResultException {
        batch.verify(item, batch.read(new DataInputStream(new ByteArrayInputStream(encoded))));
    }

    void verifyAll(List<byte[]> results) throws IOException, WrongResultException {
        for (var item = 0; item < results.size(); item++) {
            verify(item, results.get(item));
        }
    }

    /** Reads an encoded result and writes it again; bytes that follow it must not be touched. */
    byte[] reencode(byte[] encoded) throws IOException {
        var more = new byte[] {1, 2, 3};
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(encoded);
        bytes.writeBytes(more);
        var in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        var result = batch.read(in);
        assertThat(in.readAllBytes())
                .withFailMessage("a result is not read exactly as far as it was written")
                .isEqualTo(more);
        return encode(result);
    }

    /** Whether a result is accepted as right; one that cannot even be read is not. */
    boolean accepts(int item, byte[] encoded) throws IOException {
        R result;
        try {
            result = batch.read(new DataInputStream(new ByteArrayInputStream(encoded)));
        } catch (IOException | RuntimeException _) {
            return false;
        }
        return isRight(item, result);
    }

    /**
     * Proves that nothing but what is written of a result decides whether it is right: neither a part that is not written,
     * as far as {@link Corruption} finds it, nor a file of the job.
     */
    void assertProof() throws Exception {
        var written = new ArrayList<byte[]>();
        batch.reset();
        for (var item = 0; item < size; item++) {
            var result = batch.execute(item);
            written.add(encode(result));
            for (var corrupted : Corruption.of(result)) {
                @SuppressWarnings("unchecked") // it differs from a result in one part alone
                var other = (R) corrupted;
                assertThat(Arrays.equals(encode(other), written.getLast()) && !isRight(item, other))
                        .withFailMessage(
                                "item %d: a part that is not written decides whether its result is right", item)
                        .isFalse();
            }
        }
        batch.reset();
        verifyAll(written);
    }

    private boolean isRight(int item, R result) throws IOException {
        try {
            batch.verify(item, result);
            return true;
        } catch (WrongResultException _) {
            return false;
        }
    }

    private byte[] encode(R result) throws IOException {
        var bytes = new ByteArrayOutputStream();
        batch.write(result, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        batch.close();
    }
}
