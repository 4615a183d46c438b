package workbench.harness.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import workbench.parameter.UsageException;

/**
 * A key of plan files, which the command line offers as an option. {@link PlanOptions} holds them all.
 *
 * @param <T> the type of its value
 * @param key its name; on the command line it follows two dashes
 * @param letter its short name on the command line, a dash and a letter; null if it has none
 * @param form how many texts make a value
 * @param label the placeholder for a text in the help
 * @param help what it does, in a sentence or two
 * @param defaults the texts that apply where neither the command line nor the plan gives any; null if there is no
 *     default
 * @param reader makes the value
 */
public record PlanOption<T>(
        String key,
        @Nullable String letter,
        Form form,
        String label,
        String help,
        @Nullable List<String> defaults,
        Reader<T> reader) {

    /** How many texts make a value, and how the command line takes them. */
    public enum Form {
        /** One text. */
        SINGLE,
        /** One text, {@code true} or {@code false}; on the command line {@code --key} or {@code --no-key}. */
        FLAG,
        /** Any number of texts, for which the option is repeated. */
        REPEATABLE,
        /** Any number of texts, separated by commas. */
        COMMA_SEPARATED
    }

    /** Makes the value of an option. */
    @FunctionalInterface
    interface Reader<T> {

        /**
         * Reads texts.
         *
         * @param cores what the word {@code cores} means
         * @throws UsageException if they are not accepted
         */
        T read(List<String> texts, int cores);
    }

    static <T> PlanOption<T> single(String key, ValueType<T> type, String help) {
        return new PlanOption<>(
                key, null, Form.SINGLE, type.label(), help, null, (texts, _) -> type.parse(key, texts.getFirst()));
    }

    static PlanOption<Boolean> flag(String key, String help) {
        var type = ValueType.truth();
        return new PlanOption<>(
                key, null, Form.FLAG, "", help, List.of("false"), (texts, _) -> type.parse(key, texts.getFirst()));
    }

    static <T> PlanOption<List<T>> repeatable(String key, ValueType<T> type, String help) {
        return new PlanOption<>(
                key, null, Form.REPEATABLE, type.label(), help, List.of(), (texts, _) -> each(key, type, texts));
    }

    /** Workloads or strategies, several of which may be in one text. */
    static PlanOption<List<PluginSpec>> plugins(String key, String help) {
        return new PlanOption<>(
                key,
                null,
                Form.REPEATABLE,
                "NAME[:key=value,…]",
                help,
                List.of(),
                (texts, _) -> texts.stream()
                        .flatMap(text -> PluginSpec.list(text).stream())
                        .toList());
    }

    static <T> PlanOption<List<T>> commaSeparated(String key, String help, Reader<List<T>> reader) {
        return new PlanOption<>(key, null, Form.COMMA_SEPARATED, "N", help, null, reader);
    }

    static <T> List<T> each(String key, ValueType<T> type, List<String> texts) {
        return texts.stream().map(text -> type.parse(key, text)).toList();
    }

    /** This option with a short name. */
    PlanOption<T> abbreviated(String shortName) {
        return new PlanOption<>(key, shortName, form, label, help, defaults, reader);
    }

    /** This option with a default. */
    PlanOption<T> otherwise(String text) {
        return new PlanOption<>(key, letter, form, label, help, List.of(text), reader);
    }

    /** Whether it takes any number of texts. */
    public boolean takesMany() {
        return form == Form.REPEATABLE || form == Form.COMMA_SEPARATED;
    }

    /**
     * The value that texts mean.
     *
     * @param cores what the word {@code cores} means
     * @throws UsageException if they are not accepted
     */
    T read(List<String> texts, int cores) {
        return reader.read(texts, cores);
    }

    @Override
    public String toString() {
        return "--" + key;
    }
}
