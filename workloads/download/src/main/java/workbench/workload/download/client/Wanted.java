package workbench.workload.download.client;

import java.util.Locale;
import java.util.Set;

/** What is expected under an address. */
public enum Wanted {
    /** An image. */
    IMAGE("image/png, image/jpeg, image/gif, image/webp") {
        @Override
        boolean allows(String mediaType) {
            return mediaType.startsWith("image/") || ANY_BYTES.contains(mediaType);
        }
    },
    /** A list of images in JSON, whose form its reader checks. */
    LISTING("application/json") {
        @Override
        boolean allows(String mediaType) {
            return true;
        }
    };

    /** What servers say that do not know what they store. */
    private static final Set<String> ANY_BYTES = Set.of("", "application/octet-stream", "binary/octet-stream");

    private final String accept;

    Wanted(String accept) {
        this.accept = accept;
    }

    /** The value of the header {@code Accept}. */
    String accept() {
        return accept;
    }

    /** Whether an answer of a type may be it; the type is in lower case, without parameters, and empty where none was sent. */
    abstract boolean allows(String mediaType);

    /** Whether an answer with a {@code Content-Type} may be it. */
    final boolean allowsContentType(String contentType) {
        return allows(contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }
}
