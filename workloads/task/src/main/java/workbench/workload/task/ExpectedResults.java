package workbench.workload.task;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

/**
 * What each item gave when the items were performed one after another: a hash of each result, and its beginning as a person is shown it.
 * Immutable.
 *
 * <p>The file holds the number of items, all hashes, then all texts, so that the texts are read only where one is asked for.
 */
final class ExpectedResults {

    private static final int HASH_BYTES = 32;

    private final Path file;
    private final int size;
    private final byte[] hashes;

    private ExpectedResults(Path file, int size, byte[] hashes) {
        this.file = file;
        this.size = size;
        this.hashes = hashes;
    }

    /** Writes a file. */
    static void write(Path file, List<byte[]> hashes, List<String> texts) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(hashes.size());
            for (var hash : hashes) {
                out.write(hash);
            }
            for (var text : texts) {
                out.writeUTF(text);
            }
        }
    }

    /** Reads the hashes of a file, which has to stay. */
    static ExpectedResults read(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            var size = in.readInt();
            var hashes = new byte[Math.multiplyExact(size, HASH_BYTES)];
            in.readFully(hashes);
            return new ExpectedResults(file, size, hashes);
        }
    }

    /** The hash of an encoded result. */
    static byte[] hash(byte[] encoded) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(encoded);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has it", e);
        }
    }

    /** The number of items. */
    int size() {
        return size;
    }

    /** Whether an item gave a result of this encoded form. */
    boolean has(int item, byte[] encoded) {
        var from = item * HASH_BYTES;
        return Arrays.equals(hashes, from, from + HASH_BYTES, hash(encoded), 0, HASH_BYTES);
    }

    /** What an item gave, as a person is shown it. */
    String shown(int item) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.skipNBytes(Integer.BYTES + (long) size * HASH_BYTES);
            for (var before = 0; before < item; before++) {
                in.skipNBytes(in.readUnsignedShort());
            }
            return in.readUTF();
        }
    }
}
