package workbench.parameter;

import java.util.List;

/** Reads the texts of parameters; every method throws {@link IllegalArgumentException} for what it does not accept. */
final class ParameterTexts {

    private ParameterTexts() {}

    static long integer(String text, long min, long max) {
        return within(Long.parseLong(text.replace("_", "")), min, max);
    }

    static double decimal(String text, double min, double max) {
        var value = Double.parseDouble(text);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(text);
        }
        return within(value, min, max);
    }

    static <C extends Comparable<C>> C within(C value, C min, C max) {
        if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
            throw new IllegalArgumentException(String.valueOf(value));
        }
        return value;
    }

    static String oneOf(String text, List<String> known) {
        if (!known.contains(text)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    /** {@code "a number from 1 to 9"}; an upper bound that means "no limit" is left out. */
    static String range(String what, Object min, Object max) {
        var open = max.equals((long) Integer.MAX_VALUE)
                || max.equals(Long.MAX_VALUE)
                || max.equals(Double.MAX_VALUE)
                || max.equals(ByteSizes.format(Long.MAX_VALUE));
        return open ? "%s, %s or more".formatted(what, min) : "%s from %s to %s".formatted(what, min, max);
    }
}
