package workbench.strategy;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of results as they are written. Results are written a few bytes at a time, which a buffer collects, since digesting each
 * few alone would take several times as long. Used by one thread.
 */
final class ResultDigest {

    private final MessageDigest digest;
    private final DataOutputStream out;

    ResultDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
        out = new DataOutputStream(
                new BufferedOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest)));
    }

    /** Where results are written. */
    DataOutputStream out() {
        return out;
    }

    /** The SHA-256 of all that was written, in hexadecimal; to be asked for once, at the end. */
    String sha256() throws IOException {
        out.flush();
        return HexFormat.of().formatHex(digest.digest());
    }
}
