package workbench.workload.download.client;

import java.net.URI;
import java.util.Locale;

/**
 * Whom a client of HTTP speaks to: what it was given for one origin, no other gets (RFC 6454).
 *
 * @param scheme in lower case
 * @param host in lower case
 * @param port the port, also where the address leaves it to the scheme
 */
record Origin(String scheme, String host, int port) {

    static Origin of(URI address) {
        var scheme = address.getScheme().toLowerCase(Locale.ROOT);
        return new Origin(scheme, address.getHost().toLowerCase(Locale.ROOT), port(address.getPort(), scheme));
    }

    private static int port(int given, String scheme) {
        if (given >= 0) {
            return given;
        }
        return scheme.equals("https") ? 443 : 80;
    }
}
