package workbench.workload.download.client;

import java.net.URI;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What to download.
 *
 * @param address an absolute HTTP address
 * @param headers the headers to send besides the usual ones
 * @param length how many bytes it must have, if known
 * @param otherwise what another length means, to follow a message, such as {@code : it has changed}; may be empty
 */
public record ImageRequest(URI address, Map<String, String> headers, OptionalLong length, String otherwise) {

    /** A request for whatever an address holds. */
    public static ImageRequest of(URI address) {
        return new ImageRequest(address, Map.of(), OptionalLong.empty(), "");
    }
}
