package workbench.site;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import workbench.results.BlockRecord;

/**
 * The blocks of a plan as arguments: what they have in common as options, and the rest, which options cannot say, as a plan in one line
 * of YAML.
 */
final class BlockWords {

    private static final String WORKLOAD = "workload";

    private static final String ONCE = "once";

    private static final Map<String, String> LETTERS = Map.of(WORKLOAD, "-w", "strategy", "-s");

    private BlockWords() {}

    /**
     * The arguments that give these blocks, of which there is at least one.
     *
     * @param ownCode what was typed for own code, by its name
     */
    static Stream<String> of(List<BlockRecord> blocks, Map<String, String> ownCode) {
        var rest = blocks.stream().map(block -> settings(block, ownCode)).toList();
        var common = new LinkedHashMap<>(rest.getFirst());
        for (var other : rest) {
            common.entrySet().retainAll(other.entrySet());
        }
        if (!isOneOption(blocks)) {
            common.remove(WORKLOAD);
        }
        rest.forEach(settings -> settings.keySet().removeAll(common.keySet()));
        var plan = rest.stream().allMatch(Map::isEmpty) ? List.<String>of() : List.of(yaml(rest));
        return Stream.concat(
                ShellWords.option("--plan", plan),
                common.entrySet().stream().flatMap(setting -> option(setting.getKey(), setting.getValue())));
    }

    /** Whether {@code -w} can name the workloads: it gives each to the blocks of the default plan that have one of its name. */
    private static boolean isOneOption(List<BlockRecord> blocks) {
        var names = blocks.getFirst().workloads().stream().map(label -> label.split(":", 2)[0]);
        return blocks.size() == 1 && names.distinct().count() == 1;
    }

    /** What a block says, by the names of the options. */
    private static SequencedMap<String, List<String>> settings(BlockRecord block, Map<String, String> ownCode) {
        var settings = new LinkedHashMap<String, List<String>>();
        settings.put(WORKLOAD, typed(block.workloads(), ownCode));
        settings.put("strategy", typed(block.strategies(), ownCode));
        settings.put("jvm-option", block.jvmOptions());
        settings.put("jdk", block.jdks());
        settings.put("jvm-variant", block.jvmVariants());
        settings.put("width", texts(block.widths()));
        settings.put("forks", texts(block.looks()));
        if (block.measuresOnce()) {
            settings.put(ONCE, List.of("true"));
        } else {
            settings.put("warmup", List.of(block.warmup()));
            settings.put("iterations", texts(List.of(block.iterations())));
            settings.put("iteration-time", List.of(block.iterationTime()));
        }
        if (block.arrivals() != null) {
            settings.put("arrivals", List.of(block.arrivals()));
        }
        if (block.objective() != null) {
            settings.put("objective", List.of(block.objective()));
        }
        settings.put("fork-timeout", List.of(block.forkTimeout()));
        return settings;
    }

    /** Plugins as they were typed: own code by what it was made of, which may bring an argument of its own. */
    private static List<String> typed(List<String> labels, Map<String, String> ownCode) {
        return labels.stream()
                .map(label -> {
                    var parts = label.split(":", 2);
                    var typed = ownCode.getOrDefault(parts[0], parts[0]);
                    return parts.length == 1 ? typed : typed + (typed.contains("=") ? "," : ":") + parts[1];
                })
                .toList();
    }

    private static List<String> texts(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).toList();
    }

    private static Stream<String> option(String key, List<String> values) {
        if (key.equals(ONCE)) {
            return Stream.of("--" + key);
        }
        var isNumbers = key.equals("width") || key.equals("forks");
        return ShellWords.option(
                LETTERS.getOrDefault(key, "--" + key), isNumbers ? List.of(String.join(",", values)) : values);
    }

    private static String yaml(List<? extends Map<String, List<String>>> blocks) {
        return blocks.stream().map(BlockWords::yaml).collect(joining(", ", "[", "]"));
    }

    private static String yaml(Map<String, List<String>> block) {
        return block.entrySet().stream()
                .filter(setting -> !setting.getValue().isEmpty())
                .map(setting -> setting.getKey() + ": " + value(setting.getValue()))
                .collect(joining(", ", "{", "}"));
    }

    private static String value(List<String> values) {
        return values.size() == 1
                ? scalar(values.getFirst())
                : values.stream().map(BlockWords::scalar).collect(joining(", ", "[", "]"));
    }

    /** A text of YAML, without single quotes, which the shell's need. */
    private static String scalar(String text) {
        if (text.matches("[A-Za-z0-9]([A-Za-z0-9:=.-]*[A-Za-z0-9])?")) {
            return text;
        }
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("'", "\\u0027") + "\"";
    }
}
