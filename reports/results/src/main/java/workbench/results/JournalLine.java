package workbench.results;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * An entry as one line of a file: a JSON object whose last field, {@code sum}, is the checksum of all that stands before it, so
 * that a byte that has changed on the disk is noticed. Journals of older versions have no checksums.
 *
 * <p>CRC-32C finds every change of a single byte, and misses one of four billion others. It guards against accidents, not
 * against forgery.
 */
final class JournalLine {

    private static final Pattern SUM = Pattern.compile(",\"sum\":\"([0-9a-f]{8})\"}$");

    private JournalLine() {}

    /** The line of an entry, with its line end. */
    static String of(Entry entry) {
        var json = Json.MAPPER.writerFor(Entry.class).writeValueAsString(entry);
        var guarded = json.substring(0, json.length() - 1);
        return "%s,\"sum\":\"%s\"}\n".formatted(guarded, sum(guarded));
    }

    /** Whether a line ends with a checksum, right or wrong. */
    static boolean hasSum(String line) {
        return SUM.matcher(line).find();
    }

    /** Whether a line ends with the checksum of what stands before it. */
    static boolean isIntact(String line) {
        var sum = SUM.matcher(line);
        return sum.find() && sum.group(1).equals(sum(line.substring(0, sum.start())));
    }

    private static String sum(String guarded) {
        var sum = new CRC32C();
        sum.update(guarded.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(sum.getValue());
    }
}
