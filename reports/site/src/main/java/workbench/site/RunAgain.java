package workbench.site;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbench.results.Design;
import workbench.results.GateRecord;
import workbench.results.Invocation;
import workbench.results.RunEntry;

/** The command that carries out a run again, with every option spelled out. */
public final class RunAgain {

    private RunAgain() {}

    /**
     * One command for a POSIX shell, in the form by which the run was started; through Maven where that is not known.
     *
     * @param run a run of the workbench
     */
    public static String command(RunEntry run) {
        var invocation = Objects.requireNonNullElse(run.invocation(), Invocation.PLAIN);
        var arguments = Stream.of(
                        Stream.of("run"),
                        ShellWords.option("--strategy-path", invocation.strategyPath()),
                        ShellWords.option("--workload-path", invocation.workloadPath()),
                        ShellWords.option("--class-path", invocation.classPath()),
                        ShellWords.option("--baseline-jar", invocation.baselineJar()),
                        ShellWords.option("--baseline-class-path", invocation.baselineClassPath()),
                        given(invocation.gate()).stream().flatMap(RunAgain::gate),
                        BlockWords.of(run.plan().blocks(), invocation.ownCode()),
                        guards(run.design()),
                        Stream.of("--seed " + run.seed()))
                .flatMap(words -> words)
                .collect(joining(" "));
        return command(invocation.program(), arguments);
    }

    /**
     * The command that starts the workbench, for a POSIX shell.
     *
     * @param program the program by which it is started; through Maven if null
     * @param arguments what to do, quoted where needed
     */
    public static String command(@Nullable String program, String arguments) {
        return program == null
                ? "mvn -q -pl harness exec:java -Dexec.args=" + ShellWords.inDoubleQuotes(arguments)
                : ShellWords.quoted(program) + " " + arguments;
    }

    private static Stream<String> gate(GateRecord gate) {
        return Stream.concat(
                share("--fail-if-slower", gate.failIfSlower()),
                gate.failUndecided() ? Stream.of("--fail-undecided") : Stream.of());
    }

    private static Stream<String> guards(Design design) {
        return Stream.of(
                        Stream.of(
                                switched("twin", design.twin()),
                                switched("repeat", design.repeat()),
                                switched("sentinel", design.sentinel()),
                                "--quiet-wait " + duration(design.quietWaitNanos())),
                        ShellWords.option("--reference", given(design.reference())),
                        share("--precision", design.precision()),
                        share("--regret", design.regret()),
                        share("--margin", design.margin()),
                        given(design.overall()).stream().map(overall -> "--overall " + overall),
                        given(design.question()).stream().map(question -> "--question " + question),
                        ShellWords.option("--profile", given(design.profile())),
                        given(design.budgetNanos()).stream().map(budget -> "--budget " + duration(budget)))
                .flatMap(words -> words);
    }

    private static <T> List<T> given(@Nullable T value) {
        return Optional.ofNullable(value).stream().toList();
    }

    private static Stream<String> share(String option, @Nullable Double value) {
        return given(value).stream()
                .map(share -> "%s %s%%"
                        .formatted(
                                option,
                                BigDecimal.valueOf(share)
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
}
