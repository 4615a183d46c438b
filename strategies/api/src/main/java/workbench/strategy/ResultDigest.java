package workbench.strategy;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Takes what is written to it and keeps its SHA-256. Results are written a few bytes at a time, which are collected here,
 * since digesting each few alone would take several times as long. Used by one thread.
 */
final class ResultDigest extends OutputStream {

    private final MessageDigest digest;
    private final byte[] collected = new byte[1 << 13];
    private int length;

    ResultDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    @Override
    public void write(int one) {
        if (length == collected.length) {
            update();
        }
        collected[length++] = (byte) one;
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
        if (count > collected.length - length) {
            update();
        }
        if (count > collected.length) {
            digest.update(bytes, from, count);
        } else {
            System.arraycopy(bytes, from, collected, length, count);
            length += count;
        }
    }

    private void update() {
        digest.update(collected, 0, length);
        length = 0;
    }

    /** The SHA-256 of all that was written, in hexadecimal; to be asked for once, at the end. */
    String sha256() {
        update();
        return HexFormat.of().formatHex(digest.digest());
    }
}
