package workbench.workload.download.file;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * A file name for what an address holds: the number of its item, then what is harmless in the last part of its path.
 * The number makes names differ in any file system and keeps them clear of reserved names.
 */
public final class SafeName {

    /** Fits every file system, with room for a prefix and a suffix. */
    private static final int LONGEST = 80;

    private SafeName() {}

    /** A name such as {@code 0007-cat.jpg}: ASCII letters, digits, dots, hyphens and underscores. */
    public static String of(int item, URI address) {
        return "%04d-%s".formatted(item, harmless(lastPart(address)));
    }

    /** Whether a name may be that of one of the first items, whatever its address is. */
    public static boolean mayBe(String name, int items) {
        return name.matches("\\d{4,9}-.+") && Integer.parseInt(name.substring(0, name.indexOf('-'))) < items;
    }

    private static String lastPart(URI address) {
        var path = address.getRawPath() == null ? "" : address.getRawPath();
        return decoded(path.substring(path.lastIndexOf('/') + 1));
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return part;
        }
    }

    private static String harmless(String part) {
        var plain = part.replaceAll("[^A-Za-z0-9._-]+", "_")
                .replaceAll("\\.{2,}", ".")
                .replaceAll("^[.]+|[.]+$", "");
        var name = plain.isEmpty() ? "image" : plain;
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 10) + name.substring(name.length() - 10);
    }
}
