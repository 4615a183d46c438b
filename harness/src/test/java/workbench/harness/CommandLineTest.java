package workbench.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person sees who asks for help, or for something that cannot be done. */
@Timeout(600)
class CommandLineTest extends WorkbenchTest {

    private static final int NARROW = 80;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            run -s fork-jion                     | unknown strategy 'fork-jion' (did you mean 'fork-join'?)
            run -w factr                         | unknown workload 'factr' (did you mean 'factor'?)
            run -w factor:number=3               | unknown parameter 'number' (did you mean 'numbers'?)
            run -w factor:numbers=0              | '0' is not a valid value for numbers
            run -w factor:numbers                | is not of the form key=value
            run --width 0                        | '0' is not a valid value for --width
            run --forks none                     | 'none' is not a valid value for --forks
            run --warmup 3                       | '3' is not a valid value for --warmup
            run --iteration-time 0s              | '0s' is not a valid value for --iteration-time
            run --plan [{                        | plan 'command line' is not a valid plan (see line 1); accepted: a YAML list of blocks
            run --plan [{wide:}]                 | plan 'command line': unknown key 'wide' (did you mean 'width'?)
            run --plan turo                      | unknown plan 'turo' (did you mean 'tour'?)
            run -s fork-join -s fork-join        | is in the plan twice
            run --strategy-path missing.jar      | there is no jar missing.jar
            run --strategy-path pom.xml          | pom.xml is not a jar
            run --workload-path src              | src declares no workload: it needs META-INF/services/workbench.workload.Workload
            run -s ../..                         | unknown strategy '../..'; known are
            run --seed x                         | 'x' is not a valid value for --seed
            run --dry-run --seed 1.5             | '1.5' is not a valid value for --seed
            run --dry-run --reference nope       | --reference 'nope' is not a strategy of the plan
            run --baseline-jar missing.jar       | there is no jar missing.jar; accepted by --baseline-jar
            run --baseline-jar src               | src declares no workload and no strategy: it needs META-INF/services/workbench.workload.Workload or META-INF/services/workbench.strategy.Strategy
            run --baseline-jar a --question loss | --question loss cannot be combined with --baseline-jar
            run --baseline-class-path src        | --baseline-class-path needs own code
            run --baseline-jar a --resume b      | --baseline-jar, --baseline-class-path and --fail-if-slower cannot be combined with --resume
            run --dry-run --question versions    | --question versions needs two versions of what is measured: --baseline-jar names
            run --fail-if-slower 5%              | --fail-if-slower needs an old version to compare with
            run --resume a --commit b            | --commit cannot be combined with --resume, which keeps that of the run
            run --dry-run --resume a --out b     | --out cannot be combined with --resume
            run --jvm-option @options.txt        | '@options.txt' reads options from a file, which the report would not show
            run --jvm-option -XX:Flags=a         | '-XX:Flags=a' reads options from a file
            run --jvm-option=                    | '' is not a valid value for --jvm-option; accepted: an option of the java command
            run --jvm-option Xmx1g               | 'Xmx1g' is not a valid value for --jvm-option
            run --jvm-option -version            | '-version' would make a fork do something other than measure
            run --jvm-option=--class-path=a      | Expected parameter for option '--jvm-option' but found '--class-path=a'
            run --jvm-variant plain=@a           | '@a' reads options from a file
            run --iterration-time 3s             | --iterration-time
            run -w download:size-min=60KiB,size-max=20KiB | size-max
            run -w download:server=nowhere       | server
            run -w download:urls=nowhere.txt     | there is no file 'nowhere.txt', which urls names
            run -w download:gallery=ftp://a/b    | 'ftp://a/b' is not a valid value for gallery
            run -w download:gallery=https://a/b  | gallery needs a client id in the environment variable IMGUR_CLIENT_ID
            run -w download:transport=jdk,connections=warm | connections=warm needs transport=classic
            run -w download:target=pom.xml       | cannot be a folder, since
            run -w download:target=pom.xml/a/b   | cannot be a folder, since
            run -w download:target=a,save=none   | target needs save=file
            run --warmup 90s                     | --fork-timeout 1m does not allow
            run --forks 10,5                     | '10,5' is not a valid value for --forks
            run --precision 200%                 | '200%' is not a valid value for --precision
            run --budget soon                    | 'soon' is not a valid value for --budget
            run --twin --reference fork-jion     | 'fork-jion' is not a strategy of the plan (did you mean 'fork-join'?)
            run --overall all                    | 'all' is not a valid value for --overall; accepted: strategies or jvms
            run --overall jvms --race            | --race cannot be combined with --overall
            run --overall jvms --regret 1%       | --regret cannot be combined with --overall
            run --overall jvms --precision 1%    | --precision cannot be combined with --overall
            run --overall jvms                   | --overall jvms: fewer than two JVMs are measured
            run --overall strategies -w factor   | --overall strategies: one workload and one JVM leave nothing to average over
            run --question all                   | 'all' is not a valid value for --question; accepted: crossover or mix or width or versus
            run --question crossover -w factor   | --question crossover needs a baseline, such as -s sequential, and several arguments of one workload
            run --question width --width 2       | --question width needs a strategy at several widths, such as --width 1,2,4,8
            run --question versus -s fork-join   | --question versus needs two strategies of one language, such as
            run --question loss -w factor        | --question loss needs two strategies of one language at several workloads or widths
            run --question pool -w query         | --question pool needs a workload with several pools at one width, such as -w query:connections=2
            run -w query:pause=1s                | workload 'query': pause needs kind=slow
            run --question article -w factor     | --question article needs the workloads download and factor, and a baseline
            run --once --warmup 1s -w factor     | --warmup cannot be combined with --once, for which each fork does the job once
            run --question loss --race           | --race cannot be combined with --question
            run --question mix -s fork-join      | --question mix needs strategies of one language, and a baseline, such as -s sequential
            run --overall strategies -s fork-join --width 2 | --overall strategies: fewer than two strategies are measured
            run --jvm-variant zgc                | 'zgc' is not a valid value for --jvm-variant
            run --jdk nowhere                    | --jdk nowhere is not the folder of a JDK
            run --profile perf                   | 'perf' is not a valid value for --profile; accepted: jfr, or async= and the path of libasyncProfiler.so
            run --profile async                  | --profile async needs its library; accepted: the path of libasyncProfiler.so, as in --profile async=
            run --profile async=nowhere.so       | --profile async=nowhere.so: there is no such file that can be read; accepted: the path of libasyncProfiler.so
            run --profile async=src              | --profile async=src: there is no such file that can be read
            run --resume nowhere                 | --resume nowhere: there is no results.jsonl in it
            serve                                | NAME[:key=value,
            serve downlaod                       | unknown workload 'downlaod' (did you mean 'download'?)
            serve download:profile=wan           | 'wan' is not a valid value for profile; accepted is one of lan,
            serve download:latency-max=5ms       | latency-min 100ms is more than latency-max 5ms
            serve factor                         | factor needs nothing outside the measured JVMs
            serve factor --token mine            | --token: factor has no server whose paths could begin with it
            serve download --token my/own        | 'my/own' is not a valid value for token; accepted is auto, none,
            list fork-jion                       | unknown workload or strategy 'fork-jion' (did you mean 'fork-join'?); known are completable-futures, cpython-processes, cpython-sequential, cpython-threads, download, factor, fork-join,
            list factor fork-join                | 'fork-join'
            report --format pdf                  | 'pdf' is not a valid value for --format; accepted: html or csv or markdown or jmh or trace
            report --format csv --no-charts      | --no-charts, --all-charts and --open are about the page; add --format html, or leave them out
            compare                              | 'BASE', 'NEW'
            compare a                            | NEW
            compare a b c                        | 'c'
            compare a b --fail-if-slower 5x                  | '5x' is not a valid value for --fail-if-slower
            compare a b --fail-undecided         | --fail-undecided needs --fail-if-slower SHARE, such as --fail-if-slower 5%
            doctor --seconds 0                   | '0' is not a valid value for --seconds; accepted: a whole number from 1 to 3600
            doctor --seconds ten                 | 'ten' is not a valid value for --seconds
            walk                                 | walk
            """)
    void refusesInOneLineWhatItCannotDo(String arguments, String message) throws Exception {
        var before = files();

        var outcome = workbench.call(arguments.split(" ", -1));

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("workbench: ").contains(message).doesNotContain("\tat ");
        assertThat(outcome.out()).isEmpty();
        assertThat(files()).as("no folder is made for results").isEqualTo(before);
    }

    @Test
    void saysBeforehandWhatAStrategyTakesAndWhatCannotBeHad() throws Exception {
        var outcome = workbench.call(
                "run",
                "--dry-run",
                "-w",
                "factor:numbers=10",
                "-s",
                "multi-process:threads=5",
                "-s",
                "multi-process:threads=1",
                "--width",
                "15,1000000");

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        var said = outcome.out().replaceAll("\\s+", " ");
        assertThat(said)
                .contains("multi-process: At width 15 it starts 3 processes of 5 threads, which need at least ")
                .contains("not available here at width 1000000 it would start 1000000 processes of 1 thread, ");
        assertNarrow(outcome.out());
    }

    @Test
    void measuresAnotherLanguageAndMachinesOnlyWhereTheyAreNamed() throws Exception {
        var plan = Files.writeString(folder.resolve("all.yaml"), "blocks:\n  - workload: factor:numbers=10\n");
        var all = workbench.call("run", "--dry-run", "--plan", plan.toString());

        assertThat(all.exitCode()).as(all.err()).isZero();
        assertThat(all.out()).contains("sequential", "multi-process").doesNotContain("cpython", "hazelcast");

        var named = workbench.call(
                "run",
                "--dry-run",
                "-w",
                "synthetic:items=10",
                "-s",
                "cpython-threads",
                "-s",
                "sequential",
                "--width",
                "2");

        assertThat(named.exitCode()).as(named.err()).isZero();
        assertThat(named.out().replaceAll("\\s+", " "))
                .contains("cpython-threads 2 not available here synthetic:items=10 has no code in cpython");
    }

    @Test
    void refusesBeforehandWhatCannotTravelToOtherMachines() throws Exception {
        var outcome = workbench.call(
                "run",
                "--dry-run",
                "-w",
                "download",
                "-w",
                "download:save=none",
                "-w",
                "download:save=none,server=http://10.0.0.2:8080",
                "-s",
                "hazelcast:address=10.0.0.1:5701",
                "--width",
                "2");

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out().replaceAll("\\s+", " "))
                .contains(
                        "not available here it may perform items on other machines, and those of download stay on this one: "
                                + "they are saved in a folder, unless save=none",
                        "not available here it may perform items on other machines, and those of download stay on this one: "
                                + "their server listens on this machine alone, unless server names another")
                .containsOnlyOnce("hazelcast:address=10.0.0.1:5701 2 5");
    }

    @Test
    void saysWhichStrategiesAreOfAnotherLanguage() throws Exception {
        assertThat(workbench.call("list", "cpython-threads").out())
                .startsWith("cpython-threads: daemon threads at a queue, in cpython\n");
    }

    @Test
    void saysWhyARunLeavesACellOut() throws Exception {
        var outcome = workbench.measure(
                "-w",
                "factor:numbers=10",
                "-s",
                "sequential",
                "-s",
                "multi-process:threads=1",
                "--width",
                "1000000",
                "--forks",
                "1");

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out().replaceAll("\\s+", " "))
                .contains("multi-process:threads=1 is not available here: at width 1000000 it would start "
                        + "1000000 processes of 1 thread, which need at least ");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void saysWhyNothingCanBeMeasured(boolean dry) throws Exception {
        var arguments =
                "-w factor:numbers=10 -s multi-process:threads=1 --width 900000,1000000" + (dry ? " --dry-run" : "");

        var outcome = workbench.measure(arguments.split(" ", -1));

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err())
                .startsWith(
                        "workbench: nothing can be measured: multi-process:threads=1 is not available here: at width 900000")
                .contains("; multi-process:threads=1 is not available here: at width 1000000")
                .hasLineCount(1);
        assertThat(workbench.results()).doesNotExist();
    }

    @Test
    void readsNoOptionsFromAFile() throws Exception {
        var file = Files.writeString(folder.resolve("options.txt"), "-Xmx1g");

        var outcome = workbench.measure("-w", "factor", "--jvm-option", "@" + file);

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("options.txt' reads options from a file, which the report would not show");
    }

    @Test
    void showsControlCharactersInsteadOfObeyingThem() throws Exception {
        var outcome = workbench.call("run", "-w", "\u001b[2Jfactor");

        assertThat(outcome.err())
                .contains("unknown workload '\\u001b[2Jfactor'")
                .doesNotContain("\u001b");
    }

    @Test
    void refusesAFolderThatHoldsSomething() throws Exception {
        Files.createDirectories(workbench.results());
        var mine = Files.writeString(workbench.results().resolve("mine.txt"), "mine");

        var outcome = workbench.measure("-w", "factor:numbers=10", "-s", "sequential");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("is not an empty folder");
        assertThat(mine).hasContent("mine");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void refusesAWidthThatAWorkloadDoesNotAllow(boolean dry) throws Exception {
        var urls = Files.writeString(folder.resolve("urls.txt"), "http://127.0.0.1:1/a.png");
        var arguments = "-w download:urls=%s,host-connections=3 -s sequential -s fork-join --width 2,4%s"
                .formatted(urls, dry ? " --dry-run" : "");

        var outcome = workbench.measure(arguments.split(" ", -1));

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err())
                .contains("workload 'download': width 4 may open 4 connections to a host; host-connections allows 3");
        assertThat(workbench.results()).doesNotExist();
    }

    @Test
    void refusesAnOccupiedFolderForImages() throws Exception {
        var mine = Files.writeString(folder.resolve("image-0007.png"), "mine");

        var outcome =
                workbench.measure("-w", "download:format=png,target=" + folder, "-s", "sequential", "--width", "2");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("holds a file image-0007.png, which would be overwritten");
        assertThat(mine).hasContent("mine");
        assertThat(workbench.results()).doesNotExist();
    }

    @Test
    void listsEachWorkloadAndStrategyInOneLine() throws Exception {
        var outcome = workbench.call("list");

        assertThat(outcome.exitCode()).isZero();
        var names = """
                factor download synthetic sequential platform-threads virtual-threads fork-join parallel-streams
                completable-futures gatherers structured-concurrency multi-process cpython-sequential cpython-threads
                cpython-processes""";
        for (var name : names.split("\\s", -1)) {
            assertThat(outcome.out().lines().filter(line -> line.startsWith("  " + name + " ")))
                    .hasSize(1)
                    .noneMatch(line -> line.endsWith("…"));
        }
        assertThat(outcome.out())
                .contains("prime factors of consecutive numbers", "tour")
                .doesNotContain("numbers=50000");
        assertNarrow(outcome.out());
    }

    @Test
    void listsTheParametersOfOne() throws Exception {
        var outcome = workbench.call("list", "factor");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out())
                .startsWith("factor: prime factors of consecutive numbers")
                .contains("  numbers=50000  ")
                .doesNotContain("download", "fork-join");
        assertNarrow(outcome.out());
    }

    @ParameterizedTest
    @CsvSource({
        "--help",
        "run --help",
        "list --help",
        "serve --help",
        "probe --help",
        "compare --help",
        "doctor --help",
        "--version"
    })
    void helpsWithinEightyColumns(String arguments) throws Exception {
        var outcome = workbench.call(arguments.split(" ", -1));

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains("workbench").doesNotContain("${");
        assertNarrow(outcome.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            list                                             | (-w NAME[:key=value,...])
            list --help                                      | Usage: workbench list
            run --help                                       | -w, --workload=NAME[:key=value,...]
            run --dry-run -w factor:numbers=10 -s sequential --forks 3,5 | 3-5
            """)
    void saysItInAsciiWhereThereIsNothingElse(String arguments, String words) throws Exception {
        var outcome = workbench.call(StandardCharsets.US_ASCII, arguments.split(" ", -1));

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains(words).doesNotContain("?", "\ufffd");
    }

    @Test
    void saysOfEachFactAboutTheMachineWhetherItIsWell() throws Exception {
        var outcome = workbench.call("doctor", "--seconds", "1");

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out().lines().filter(line -> line.matches("(ok|caution) .*")))
                .hasSize(10)
                .anyMatch(line -> line.startsWith("ok       JDK "));
        assertNarrow(outcome.out());
    }

    /** The names in the working directory. */
    private static Set<Path> files() throws IOException {
        try (var files = Files.list(Path.of(""))) {
            return files.collect(Collectors.toSet());
        }
    }

    private static void assertNarrow(String text) {
        assertThat(text.lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(NARROW));
    }
}
