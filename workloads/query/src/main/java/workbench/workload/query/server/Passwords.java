package workbench.workload.query.server;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes up passwords and names. */
final class Passwords {

    private static final int PASSWORD_BYTES = 16;

    private static final int NAME_BYTES = 6;

    private Passwords() {}

    /** A password of 128 random bits. */
    static String random() {
        return hexadecimal(PASSWORD_BYTES);
    }

    /** A name that nobody else has. */
    static String name() {
        return "workbench_" + hexadecimal(NAME_BYTES);
    }

    private static String hexadecimal(int count) {
        var bytes = new byte[count];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
