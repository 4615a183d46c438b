package workbench.workload.download.client;

import java.io.IOException;
import java.net.URI;

/** Where a redirect leads. */
final class Redirect {

    private Redirect() {}

    /**
     * The address to which a redirect leads.
     *
     * @throws IOException if it leads to none, or to one of another scheme
     */
    static URI follow(URI from, String location) throws IOException {
        var to = resolve(from, location);
        if (!from.getScheme().equalsIgnoreCase(to.getScheme())) {
            throw new IOException(
                    "redirected to another scheme, which is not followed: " + ResponseHead.shown(to.toString()));
        }
        if (to.getHost() == null || to.getUserInfo() != null) {
            throw new IOException("redirected to an invalid address: " + ResponseHead.shown(location));
        }
        return to;
    }

    private static URI resolve(URI from, String location) throws IOException {
        try {
            return from.resolve(location.strip());
        } catch (IllegalArgumentException e) {
            throw new IOException("redirected to an invalid address: " + ResponseHead.shown(location), e);
        }
    }
}
