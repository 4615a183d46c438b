package workbench.site;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbench.results.BlockRecord;
import workbench.results.Contestants;
import workbench.results.Design;
import workbench.results.RunEntry;

/** The commands that carry out the blocks of a plan again, with every option spelled out. */
public final class Commands {

    private Commands() {}

    /**
     * One command for each block of the plan of a run, through Maven. An overall comparison of several blocks is left out, since none of
     * them can repeat it alone.
     */
    public static List<String> of(RunEntry run) {
        var blocks = run.plan().blocks();
        var overall = blocks.size() == 1 ? run.design().overall() : null;
        return blocks.stream()
                .map(block -> of(block, run.design(), overall, run.seed()))
                .toList();
    }

    private static String of(BlockRecord block, Design design, @Nullable Contestants overall, long seed) {
        var options = Stream.of(
                        each("-w", block.workloads()),
                        each("-s", block.strategies()),
                        each("--jvm-option", block.jvmOptions()),
                        each("--jdk", block.jdks()),
                        each("--jvm-variant", block.jvmVariants()),
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
                                "--fork-timeout " + block.forkTimeout()),
                        guards(design),
                        overall == null ? Stream.<String>empty() : Stream.of("--overall " + overall),
                        Stream.of("--seed " + seed))
                .flatMap(stream -> stream)
                .collect(joining(" "));
        return "mvn -q -pl harness exec:java -Dexec.args=\"run %s\"".formatted(inDoubleQuotes(options));
    }

    private static Stream<String> guards(Design design) {
        var reference = design.reference();
        var budget = design.budgetNanos();
        return Stream.of(
                        Stream.of(
                                switched("twin", design.twin()),
                                switched("repeat", design.repeat()),
                                switched("sentinel", design.sentinel()),
                                "--quiet-wait " + duration(design.quietWaitNanos())),
                        reference == null ? Stream.<String>empty() : each("--reference", List.of(reference)),
                        share("--precision", design.precision()),
                        share("--regret", design.regret()),
                        share("--margin", design.margin()),
                        budget == null ? Stream.<String>empty() : Stream.of("--budget " + duration(budget)))
                .flatMap(stream -> stream);
    }

    private static Stream<String> share(String option, @Nullable Double value) {
        return value == null
                ? Stream.empty()
                : Stream.of("%s %s%%"
                        .formatted(
                                option,
                                BigDecimal.valueOf(value)
                                        .movePointRight(2)
                                        .stripTrailingZeros()
                                        .toPlainString()));
    }

    private static String switched(String option, boolean on) {
        return (on ? "--" : "--no-") + option;
    }

    private static String duration(long nanos) {
        return nanos % 1_000_000_000 == 0 ? nanos / 1_000_000_000 + "s" : nanos / 1_000_000 + "ms";
    }

    /** Escapes a text so that a shell expands nothing in it between double quotes. */
    private static String inDoubleQuotes(String text) {
        return text.replaceAll("([\\\\\"$`])", "\\\\$1");
    }

    private static Stream<String> each(String option, List<String> values) {
        return values.stream().map(value -> option + (option.startsWith("--") ? "=" : " ") + quoted(value));
    }

    /** Quotes what is not plainly one word, in the form that Maven's own splitting of arguments requires. */
    private static String quoted(String value) {
        if (value.matches("[A-Za-z0-9_@%+=:,./\\\\-]+")) {
            return value;
        }
        return value.contains("'") ? "\"" + value + "\"" : "'" + value + "'";
    }
}
