package workbench.strategy.cpython;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import workbench.parameter.Durations;
import workbench.parameter.OneLine;
import workbench.process.Child;
import workbench.process.ChildLauncher;
import workbench.process.ExitCode;
import workbench.process.Patience;

/** A first look at a Python interpreter, which it gets once in this JVM. */
final class Interpreter {

    /** How long an interpreter may take to say what it is. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    /** The first release of CPython 3 that is accepted: its multiprocessing tells a worker of the end of its parent. */
    private static final int OLDEST = 8;

    /** Any Python understands it, also one of the last century. */
    private static final String QUESTION = "import platform, sys; sys.stdout.write("
            + "'%s %d.%d.%d' % ((platform.python_implementation(),) + tuple(sys.version_info[:3])))";

    private static final Pattern ANSWER = Pattern.compile("(\\w+) ((\\d{1,4})\\.(\\d{1,4})\\.\\d{1,4})\\s*");

    private static final int LONGEST = 200;

    private static final Map<String, Optional<String>> LOOKS = new ConcurrentHashMap<>();

    private Interpreter() {}

    /**
     * Why an interpreter cannot be used.
     *
     * @param python a path, or a name on the {@code PATH}
     * @return one line, or empty
     */
    static Optional<String> unavailable(String python, ChildLauncher children) {
        return LOOKS.computeIfAbsent(python, _ -> look(python, children, new Patience(LIMIT)));
    }

    /** Asks it now, for as long as a patience lasts. */
    static Optional<String> look(String python, ChildLauncher children, Patience patience) {
        try {
            var log = Files.createTempFile("workbench-python", ".log");
            try (var child = children.startProgram(List.of(python, "-c", QUESTION), log)) {
                return look(python, child, patience);
            } finally {
                Files.deleteIfExists(log);
            }
        } catch (IOException _) {
            return Optional.of("%s cannot be run; accepted is CPython 3.%d or newer, and python=NAME names it"
                    .formatted(python, OLDEST));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.of("an interrupt ended the first look at " + python);
        }
    }

    private static Optional<String> look(String python, Child child, Patience patience)
            throws IOException, InterruptedException {
        if (!patience.await(child.process())) {
            child.kill();
            return Optional.of("%s does not answer within %s".formatted(python, Durations.format(patience.limit())));
        }
        var said = new String(child.in().readNBytes(LONGEST), StandardCharsets.UTF_8);
        var answer = ANSWER.matcher(said);
        if (!answer.matches()) {
            var words = said.isBlank() ? child.lastWords() : ": " + said;
            var end = ExitCode.describe(child.process().exitValue());
            return Optional.of(
                    OneLine.cut("%s is no Python, it ended with %s%s".formatted(python, end, words), LONGEST));
        }
        var accepted = Integer.parseInt(answer.group(3)) == 3 && Integer.parseInt(answer.group(4)) >= OLDEST;
        return answer.group(1).equals("CPython") && accepted
                ? Optional.empty()
                : Optional.of("%s is %s %s; accepted is CPython 3.%d or newer"
                        .formatted(python, answer.group(1), answer.group(2), OLDEST));
    }
}
