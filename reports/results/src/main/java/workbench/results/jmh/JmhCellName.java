package workbench.results.jmh;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a cell of the workbench is called in a result file of JMH: as the method {@code fork-join@2} of the class
 * {@code factor:numbers=5000}, so that it differs from every other cell of its run.
 *
 * <p>Readers of JMH take what stands after the last dot for the method. A dot within a name is therefore written as {@code %2E}, and
 * the sign itself as {@code %25}.
 *
 * <p>Bencher refuses names of more than {@value #MOST} bytes. In one that would be longer, a long workload or strategy ends with {@code ~}
 * and a hash of all of it, in place of the rest: names that differ stay different, and the same one is called the same in every run.
 *
 * @param workload the label of the workload
 * @param strategy what the cell is called: the label of its strategy, and what else tells it from others
 * @param width the most items in flight
 */
public record JmhCellName(String workload, String strategy, int width) {

    private static final Pattern FORM = Pattern.compile("([^.]+)\\.([^.]+)@(\\d{1,9})");

    /** The longest name, in bytes of UTF-8. */
    public static final int MOST = 1024;

    /** What workload and strategy may have each where the name would be too long: the rest is for the width and two signs. */
    private static final int MOST_OF_EACH = 500;

    private static final int HASH_BYTES = 6;

    /** The name in the file, such as {@code factor:numbers=5000.fork-join@2}. */
    public String benchmark() {
        var whole = named(encoded(workload), encoded(strategy));
        return bytes(whole) <= MOST ? whole : named(shortened(workload), shortened(strategy));
    }

    private String named(String encodedWorkload, String encodedStrategy) {
        return "%s.%s@%s".formatted(encodedWorkload, encodedStrategy, width);
    }

    /** A name as it is encoded, or its beginning and its hash. */
    private static String shortened(String name) {
        if (bytes(encoded(name)) <= MOST_OF_EACH) {
            return encoded(name);
        }
        var end = "~" + hash(name);
        var begin = new StringBuilder();
        var room = MOST_OF_EACH - bytes(end);
        for (var sign : name.codePoints().toArray()) {
            var next = encoded(Character.toString(sign));
            room -= bytes(next);
            if (room < 0) {
                break;
            }
            begin.append(next);
        }
        return begin + end;
    }

    private static String hash(String name) {
        try {
            var all = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(all, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The cell that a name stands for; empty if it is that of a benchmark of JMH, which has no such sign in its method. */
    static Optional<JmhCellName> of(String benchmark) {
        var form = FORM.matcher(benchmark);
        return form.matches()
                ? Optional.of(new JmhCellName(
                        decoded(form.group(1)), decoded(form.group(2)), Integer.parseInt(form.group(3))))
                : Optional.empty();
    }

    private static String encoded(String name) {
        return name.replace("%", "%25").replace(".", "%2E");
    }

    private static String decoded(String name) {
        return name.replace("%2E", ".").replace("%25", "%");
    }
}
