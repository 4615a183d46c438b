package workbench.workload.download.client;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What to download.
 *
 * @param address an absolute HTTP address
 * @param wanted what is expected there
 * @param credentials headers that only the origin of the address gets, and no other origin to which it redirects
 * @param length how many bytes it must have, if known
 * @param otherwise what another length means, to follow a message, such as {@code : it has changed}; may be empty
 */
public record ImageRequest(
        URI address, Wanted wanted, Map<String, String> credentials, OptionalLong length, String otherwise) {

    /** A request for whatever image an address holds. */
    public static ImageRequest of(URI address) {
        return new ImageRequest(address, Wanted.IMAGE, Map.of(), OptionalLong.empty(), "");
    }

    /** An image of which the length is known. */
    public static ImageRequest of(URI address, long length, String otherwise) {
        return new ImageRequest(address, Wanted.IMAGE, Map.of(), OptionalLong.of(length), otherwise);
    }

    /** What to send to an address to which this request, or a redirect of it, leads. */
    Map<String, String> headers(URI to) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Accept", wanted.accept());
        headers.put("Accept-Encoding", "identity"); // what is measured and proven is the image itself
        if (Origin.of(to).equals(Origin.of(address))) {
            headers.putAll(credentials);
        }
        return headers;
    }

    /** Without the credentials. */
    @Override
    public String toString() {
        return "GET " + address;
    }
}
