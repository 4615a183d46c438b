package workbench.strategy.structuredconcurrency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import workbench.plugin.Setting;
import workbench.process.ChildLauncher;
import workbench.strategy.Session;
import workbench.strategy.Strategy;
import workbench.workload.WorkloadReference;

/**
 * Forks a subtask for each item in a {@code StructuredTaskScope}, which runs each in a virtual thread and cancels the
 * others when one fails. One item is one task.
 *
 * <p>A scope does not limit how many of its subtasks run at once, so each takes a permit first: the width is the number
 * of permits. A scope per {@code width} subtasks would wait for the slowest of each lot, and a permit taken before a
 * subtask is forked is lost where the scope has just been cancelled, since it starts no subtask then.
 *
 * <p>The API is a preview, and another one in each JDK. So this class does not use it; the session that does is compiled
 * for JDK 25 alone.
 *
 * @see <a href="https://openjdk.org/jeps/505">JEP 505: Structured Concurrency (Fifth Preview)</a>
 * @see <a href="https://openjdk.org/jeps/444">JEP 444, on semaphores for virtual threads</a>
 */
public final class StructuredConcurrency implements Strategy {

    private static final String RELEASE = "25";

    private static final String SESSION = "ScopeSession";

    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

    @Override
    public String name() {
        return "structured-concurrency";
    }

    @Override
    public String summary() {
        return "a subtask for each item in a StructuredTaskScope";
    }

    @Override
    public List<String> jvmOptions(Setting setting) {
        return List.of("--enable-preview");
    }

    @Override
    public Optional<String> unavailable(Setting setting) {
        return unavailable(release(setting.children().java()), getClass().getResource(SESSION + ".class") != null);
    }

    /**
     * Why it cannot run.
     *
     * @param release that of the JDK
     * @param compiled whether its session is there
     */
    static Optional<String> unavailable(String release, boolean compiled) {
        if (!release.equals(RELEASE)) {
            return Optional.of("it needs the preview of JDK %s, and its fork has JDK %s".formatted(RELEASE, release));
        }
        return compiled
                ? Optional.empty()
                : Optional.of("it was left out when the workbench was built, for want of a JDK " + RELEASE);
    }

    /** The release of a JDK, such as 25, as it says in the file {@code release} of its folder. */
    private static String release(Path java) {
        if (java.equals(ChildLauncher.likeThisJvm().java())) {
            return String.valueOf(Runtime.version().feature());
        }
        try {
            var facts = VERSION.matcher(Files.readString(java.resolveSibling("../release")));
            return facts.find() ? facts.group(1) : "of an unknown version";
        } catch (IOException _) {
            return "of an unknown version";
        }
    }

    @Override
    public Session open(Setting setting, WorkloadReference workload) throws ReflectiveOperationException {
        var session = Class.forName(getClass().getPackageName() + "." + SESSION);
        return (Session) session.getDeclaredConstructor(int.class).newInstance(setting.width());
    }
}
