package workbench.launcher;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds an installed JDK that is new enough to build and run the workbench.
 *
 * <p>The build runs this file by itself, as source, before anything is compiled; so it uses the JDK alone.
 */
public final class JdkFinder {

    /** The oldest JDK that will do. */
    static final int REQUIRED = 25;

    private static final List<String> BY_TOOLS = List.of(
            ".jdks",
            ".m2/jdks",
            ".sdkman/candidates/java",
            ".gradle/jdks",
            ".jenv/versions",
            ".jbang/cache/jdks",
            ".asdf/installs/java",
            ".jabba/jdk",
            ".local/share/mise/installs/java");

    private static final List<String> ON_UNIX = List.of(
            "/usr/jdk",
            "/usr/java",
            "/usr/local/java",
            "/opt/java",
            "/opt/hostedtoolcache",
            "/usr/lib/jvm",
            "/usr/lib64/jvm");

    private static final List<String> ON_MAC = List.of("/Library/Java/JavaVirtualMachines");

    private static final List<String> ON_WINDOWS = List.of(
            "C:\\Program Files\\Amazon Corretto",
            "C:\\Program Files\\BellSoft",
            "C:\\Program Files\\Eclipse Adoptium",
            "C:\\Program Files\\Java",
            "C:\\Program Files\\Zulu");

    private static final Pattern DECLARED = Pattern.compile("<jdkHome>([^<]+)</jdkHome>");

    private final Path ownHome;
    private final Map<String, String> environment;
    private final Path toolchains;
    private final List<Path> folders;

    /** Looks where JDKs usually are, seen from this JVM. */
    public JdkFinder() {
        this(Path.of(System.getProperty("java.home")), System.getenv(), Path.of(System.getProperty("user.home")));
    }

    private JdkFinder(Path ownHome, Map<String, String> environment, Path user) {
        this(ownHome, environment, user.resolve(".m2/toolchains.xml"), usualFolders(user));
    }

    JdkFinder(Path ownHome, Map<String, String> environment, Path toolchains, List<Path> folders) {
        this.ownHome = ownHome;
        this.environment = environment;
        this.toolchains = toolchains;
        this.folders = folders;
    }

    /**
     * If there is no such JDK, says on standard error where it looked, and exits with 1.
     *
     * @param arguments none, or {@code print} to have the folder of the JDK printed
     */
    public static void main(String[] arguments) {
        var finder = new JdkFinder();
        var home = finder.find();
        if (home.isEmpty()) {
            System.err.println(finder.explain());
            System.exit(1);
        } else if (List.of(arguments).contains("print")) {
            System.out.println(home.get());
        }
    }

    /**
     * The first JDK that is new enough: this JVM's own, those named by environment variables, those declared to Maven,
     * then the newest installed one.
     */
    public Optional<Path> find() {
        return named().findFirst().or(() -> installed().max(Comparator.comparingInt(JdkFinder::version)));
    }

    /** All JDKs that are new enough, each once, in the order in which they are looked for. */
    public List<Path> all() {
        var homes = new LinkedHashMap<Path, Path>();
        Stream.concat(named(), installed()).forEach(home -> homes.putIfAbsent(real(home), home));
        return List.copyOf(homes.values());
    }

    private static Path real(Path home) {
        try {
            return home.toRealPath();
        } catch (IOException e) {
            return home;
        }
    }

    /** Those that someone has named, this JVM's own first. */
    private Stream<Path> named() {
        return Stream.of(Stream.of(ownHome), variables().values().stream(), declared())
                .flatMap(homes -> homes)
                .filter(JdkFinder::isNewEnough);
    }

    /** Where it looked and what to do, for a person whose machine has no such JDK. */
    public String explain() {
        var text = new StringBuilder(
                "The workbench needs a JDK " + REQUIRED + " or newer, but none was found. Looked in:\n");
        text.append("  this JVM: ").append(ownHome).append('\n');
        variables()
                .forEach((name, home) ->
                        text.append("  ").append(name).append(": ").append(home).append('\n'));
        text.append("  ").append(toolchains).append('\n');
        folders.forEach(folder ->
                text.append("  ").append(folder).append(File.separator).append("*\n"));
        return text.append("Install one in one of these places, or set JAVA25_HOME to its folder.")
                .toString();
    }

    private Map<String, Path> variables() {
        var homes = new TreeMap<String, Path>(Comparator.comparing((String name) -> !name.equals("JAVA_HOME"))
                .thenComparing(Comparator.naturalOrder()));
        environment.forEach((name, value) -> {
            if (name.matches("(JAVA|JDK)\\w*_HOME") && !value.isBlank()) {
                homes.put(name, Path.of(value));
            }
        });
        return homes;
    }

    /** The JDKs that Maven's own list of toolchains names. */
    private Stream<Path> declared() {
        try {
            var homes = DECLARED.matcher(Files.readString(toolchains)).results();
            return homes.map(match -> Path.of(match.group(1).trim())).toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private Stream<Path> installed() {
        return folders.stream()
                .flatMap(JdkFinder::children)
                .flatMap(child -> Stream.of(child, child.resolve("Contents/Home")))
                .filter(JdkFinder::isNewEnough);
    }

    private static boolean isNewEnough(Path home) {
        return version(home) >= REQUIRED;
    }

    private static Stream<Path> children(Path folder) {
        try (var list = Files.list(folder)) {
            return list.sorted().toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    /** The feature release that a JDK's {@code release} file names; 0 if there is no JDK with a compiler. */
    private static int version(Path home) {
        if (!Files.isExecutable(home.resolve("bin/javac")) && !Files.isExecutable(home.resolve("bin/javac.exe"))) {
            return 0;
        }
        try (InputStream in = Files.newInputStream(home.resolve("release"))) {
            var release = new Properties();
            release.load(in);
            var version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
            return Integer.parseInt(version.split("[^0-9]", 2)[0]);
        } catch (IOException | IllegalArgumentException e) {
            return 0;
        }
    }

    /** Where installers put JDKs: the folders in which Maven's toolchain discovery looks. */
    private static List<Path> usualFolders(Path user) {
        var os = System.getProperty("os.name", "");
        var folders = new ArrayList<Path>();
        for (var name : BY_TOOLS) {
            folders.add(user.resolve(name));
        }
        for (var name : os.startsWith("Mac") ? ON_MAC : os.startsWith("Windows") ? ON_WINDOWS : ON_UNIX) {
            folders.add(Path.of(name));
        }
        return folders;
    }
}
