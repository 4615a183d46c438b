package workbench.harness.plan;

import java.util.List;
import java.util.stream.Stream;
import workbench.harness.plugin.JvmOptions;

/**
 * A JVM to compare with others, as typed: {@code NAME=OPTIONS}, such as {@code zgc=-XX:+UseZGC -Xmx1g} or {@code plain=}.
 *
 * @param name its name in the report
 * @param options its options, split at blanks
 */
record JvmVariant(String name, List<String> options) {

    /**
     * Reads what was typed.
     *
     * @throws IllegalArgumentException if it is not of that form
     */
    static JvmVariant parse(String text) {
        var equals = text.indexOf('=');
        var name = equals < 0 ? "" : text.substring(0, equals).strip();
        var options = Stream.of(text.substring(equals + 1).strip().split("\\s+", -1))
                .filter(option -> !option.isEmpty())
                .toList();
        if (!name.matches("[\\w.+-]+") || name.startsWith("-")) {
            throw new IllegalArgumentException(text);
        }
        options.forEach(JvmOptions::checked);
        return new JvmVariant(name, options);
    }

    /** The form in which it was typed. */
    String text() {
        return name + "=" + String.join(" ", options);
    }
}
