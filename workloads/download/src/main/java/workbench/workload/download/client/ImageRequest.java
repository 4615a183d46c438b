package workbench.workload.download.client;

import java.net.URI;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What is to be fetched.
 *
 * @param address an absolute address of HTTP
 * @param headers what to send beside the usual
 * @param length how many bytes it must have, where that is known
 * @param otherwise what another length means, to follow a message, such as {@code : it has changed}; may be empty
 */
public record ImageRequest(URI address, Map<String, String> headers, OptionalLong length, String otherwise) {

    /** Whatever is under an address. */
    public static ImageRequest of(URI address) {
        return new ImageRequest(address, Map.of(), OptionalLong.empty(), "");
    }
}
