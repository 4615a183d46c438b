package workbench.harness.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The texts given for some options: by the command line, a block of a plan file, a plan file as a whole, or a journal.
 *
 * @param texts by option; an option that is not a key was not given
 */
public record OptionTexts(Map<PlanOption<?>, List<String>> texts) {

    /** No option at all. */
    public static final OptionTexts NONE = new OptionTexts(Map.of());

    public OptionTexts {
        var copy = new LinkedHashMap<PlanOption<?>, List<String>>();
        texts.forEach((option, given) -> copy.put(option, List.copyOf(given)));
        texts = Collections.unmodifiableMap(copy);
    }

    /** The defaults of options, where they have one. */
    static OptionTexts defaults(List<PlanOption<?>> options) {
        var all = NONE;
        for (var option : options) {
            var defaults = option.defaults();
            all = defaults == null ? all : all.with(option, defaults);
        }
        return all;
    }

    /** What was given for an option. */
    public Optional<List<String>> get(PlanOption<?> option) {
        return Optional.ofNullable(texts.get(option));
    }

    /** Whether nothing was given. */
    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** These texts with others for an option. */
    public OptionTexts with(PlanOption<?> option, List<String> given) {
        var all = new LinkedHashMap<>(texts);
        all.put(option, given);
        return new OptionTexts(all);
    }

    /** These texts without those of an option. */
    OptionTexts without(PlanOption<?> option) {
        var all = new LinkedHashMap<>(texts);
        all.remove(option);
        return new OptionTexts(all);
    }

    /** These texts without those of some options. */
    OptionTexts without(List<PlanOption<?>> options) {
        var all = new LinkedHashMap<>(texts);
        all.keySet().removeAll(options);
        return new OptionTexts(all);
    }

    /** These texts where they were given, and others where they were not. */
    OptionTexts or(OptionTexts others) {
        var all = new LinkedHashMap<>(others.texts);
        all.putAll(texts);
        return new OptionTexts(all);
    }

    /** Only the texts of some options. */
    OptionTexts only(List<PlanOption<?>> options) {
        var all = new LinkedHashMap<>(texts);
        all.keySet().retainAll(options);
        return new OptionTexts(all);
    }
}
