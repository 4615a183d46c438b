package workbench.workload.download.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import workbench.parameter.OneLine;
import workbench.workload.download.client.ImageClient;
import workbench.workload.download.client.ImageRequest;
import workbench.workload.download.client.Wanted;

/**
 * A gallery as Imgur's API (version 3) lists it: an object with {@code success}, {@code status} and {@code data}, an array with
 * a {@code type} and a {@code link} for each image.
 */
public final class GalleryListing {

    private static final Set<String> TYPES = Set.of("image/jpeg", "image/png");

    private GalleryListing() {}

    /**
     * Asks for a gallery.
     *
     * @param clientId the client id to send; stored nowhere
     * @param most the most addresses to return
     * @return the addresses of its pictures in JPEG and PNG, in its order; at least one
     * @throws IOException if none can be found; the message says why
     */
    public static List<URI> list(ImageClient client, URI gallery, String clientId, int most)
            throws IOException, InterruptedException {
        var credentials = Map.of("Authorization", "Client-ID " + clientId);
        var request = new ImageRequest(gallery, Wanted.LISTING, credentials, OptionalLong.empty(), "");
        var bytes = new ByteArrayOutputStream();
        client.download(request, Channels.newChannel(bytes));
        var links = links(gallery, bytes.toByteArray());
        if (links.isEmpty()) {
            throw new IOException("the gallery %s lists no picture in JPEG or PNG".formatted(gallery));
        }
        return links.subList(0, Math.min(most, links.size()));
    }

    private static List<URI> links(URI gallery, byte[] listing) throws IOException {
        var root = parse(gallery, listing);
        if (!root.path("success").asBoolean(false)) {
            throw new IOException("the gallery %s refused: status %s"
                    .formatted(gallery, root.path("status").asString("unknown")));
        }
        var links = new ArrayList<URI>();
        for (var image : root.path("data")) {
            if (TYPES.contains(image.path("type").asString(""))) {
                var link = image.path("link").asString("");
                links.add(UrlFile.address(link)
                        .orElseThrow(
                                () -> new IOException("the gallery %s lists '%s', which is not an http or https address"
                                        .formatted(gallery, OneLine.of(link)))));
            }
        }
        return List.copyOf(links);
    }

    private static JsonNode parse(URI gallery, byte[] listing) throws IOException {
        try {
            return JsonMapper.shared().readTree(listing);
        } catch (JacksonException e) {
            throw new IOException("the gallery %s does not answer in JSON".formatted(gallery), e);
        }
    }
}
