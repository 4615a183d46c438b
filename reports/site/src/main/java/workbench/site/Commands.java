package workbench.site;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import workbench.results.PlanRecord;
import workbench.results.RunEntry;

/** The commands that carry out the blocks of a plan again, with every option spelled out. */
final class Commands {

    private Commands() {}

    static List<String> of(RunEntry run) {
        return run.plan().blocks().stream().map(block -> of(block, run.seed())).toList();
    }

    private static String of(PlanRecord.Block block, long seed) {
        var options = Stream.of(
                        each("-w", block.workloads()),
                        each("-s", block.strategies()),
                        each("--jvm-option", block.jvmOptions()),
                        Stream.of(
                                "--width "
                                        + block.widths().stream()
                                                .map(Object::toString)
                                                .collect(joining(",")),
                                "--forks "
                                        + block.looks().stream()
                                                .map(Object::toString)
                                                .collect(joining(",")),
                                "--warmup " + block.warmup(),
                                "--iterations " + block.iterations(),
                                "--iteration-time " + block.iterationTime(),
                                "--fork-timeout " + block.forkTimeout(),
                                "--seed " + seed))
                .flatMap(stream -> stream)
                .collect(joining(" "));
        return "mvn -q -pl harness exec:java -Dexec.args=\"run %s\"".formatted(inDoubleQuotes(options));
    }

    /** Keeps a shell from reading anything into what stands between double quotes. */
    private static String inDoubleQuotes(String text) {
        return text.replaceAll("([\\\\\"$`])", "\\\\$1");
    }

    private static Stream<String> each(String option, List<String> values) {
        return values.stream().map(value -> option + (option.startsWith("--") ? "=" : " ") + quoted(value));
    }

    /** Quotes what is not plainly one word, as Maven's own splitting of the arguments wants it. */
    private static String quoted(String value) {
        if (value.matches("[A-Za-z0-9_@%+=:,./\\\\-]+")) {
            return value;
        }
        return value.contains("'") ? "\"" + value + "\"" : "'" + value + "'";
    }
}
