package workbench.workload.download.source;

import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** Takes a body and keeps nothing of it but its SHA-256 and its first bytes. Used by one thread at a time. */
public final class BodyDigest implements WritableByteChannel {

    private final MessageDigest digest = Sha256.digest();
    private final ByteBuffer first = ByteBuffer.allocate(ImageSignature.LONGEST);

    @Override
    public int write(ByteBuffer bytes) {
        var length = bytes.remaining();
        first.put(bytes.slice().limit(Math.min(length, first.remaining())));
        digest.update(bytes);
        return length;
    }

    /** The first bytes, as many as a signature may have. */
    byte[] first() {
        return Arrays.copyOf(first.array(), first.position());
    }

    /** The SHA-256 of all that was written, in hexadecimal; to be asked for once, at the end. */
    public String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
