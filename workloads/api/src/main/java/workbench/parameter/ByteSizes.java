package workbench.parameter;

import java.util.Map;
import java.util.regex.Pattern;

/** Numbers of bytes as people type them: {@code 512}, {@code 20KiB}, {@code 3MiB}. */
final class ByteSizes {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18}) ?(B|KiB|MiB|GiB)?");

    private static final Map<String, Long> BYTES = Map.of("B", 1L, "KiB", 1L << 10, "MiB", 1L << 20, "GiB", 1L << 30);

    private ByteSizes() {}

    static long parse(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException(text);
        }
        var unit = match.group(2) == null ? 1L : BYTES.getOrDefault(match.group(2), 1L);
        return Math.multiplyExact(Long.parseLong(match.group(1)), unit);
    }

    static String format(long bytes) {
        for (var unit : new String[] {"GiB", "MiB", "KiB"}) {
            var size = BYTES.getOrDefault(unit, 1L);
            if (bytes != 0 && bytes % size == 0) {
                return bytes / size + unit;
            }
        }
        return String.valueOf(bytes);
    }
}
