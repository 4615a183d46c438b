package workbench.harness.plan;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import workbench.parameter.UsageException;
import workbench.process.ChildLauncher;
import workbench.results.Jvm;

/** The JVMs of a block: every JDK with every variant of its options. */
public final class Jvms {

    /** The Java release that the forks' classes are compiled for. */
    public static final int OLDEST = 25;

    private Jvms() {}

    /**
     * The JVMs in which the cells of a block are measured.
     *
     * @return empty if the block names none, so that there is only the workbench's own
     * @throws UsageException if a folder holds no JDK that can run a fork, or a JVM is named twice
     */
    static List<Jvm> of(Block block) {
        var own = Path.of(System.getProperty("java.home"));
        var jdks = block.get(PlanOptions.JDK);
        var homes = jdks.isEmpty() ? List.of(own) : jdks.stream().map(Path::of).toList();
        var variants = block.get(PlanOptions.JVM_VARIANT);
        var jvms = new ArrayList<Jvm>();
        for (var home : homes) {
            var release = release(home);
            var version = version(release);
            if (variants.isEmpty() && !jdks.isEmpty()) {
                jvms.add(jvm(name("jdk-" + version, home, jvms), home, release, List.of()));
            }
            for (var variant : variants) {
                var name = homes.size() == 1 ? variant.name() : "jdk-%s-%s".formatted(version, variant.name());
                jvms.add(jvm(name(name, home, jvms), home, release, variant.options()));
            }
        }
        return List.copyOf(jvms);
    }

    private static Jvm jvm(String name, Path home, Properties release, List<String> options) {
        return new Jvm(
                name,
                home.toAbsolutePath().normalize().toString(),
                release.getProperty("JAVA_RUNTIME_VERSION", release.getProperty("JAVA_VERSION", "unknown")),
                release.getProperty("IMPLEMENTOR", "unknown"),
                options);
    }

    /** A number distinguishes two JDKs of one version; the same folder or variant twice is a mistake. */
    private static String name(String name, Path home, List<Jvm> others) {
        var same = others.stream().filter(other -> other.name().equals(name)).toList();
        if (same.stream()
                .anyMatch(other ->
                        other.home().equals(home.toAbsolutePath().normalize().toString()))) {
            throw new UsageException("the JVM %s is in the plan twice; remove one".formatted(name));
        }
        var free = name;
        for (var number = 2; taken(free, others); number++) {
            free = name + "-" + number;
        }
        return free;
    }

    private static boolean taken(String name, List<Jvm> others) {
        return others.stream().anyMatch(other -> other.name().equals(name));
    }

    /** The facts that a JDK keeps about itself in the file {@code release} of its folder. */
    private static Properties release(Path home) {
        var release = new Properties();
        try {
            if (!Files.isExecutable(ChildLauncher.javaOf(home))) {
                throw new IOException("there is no java in it");
            }
            release.load(
                    new StringReader(Files.readString(home.resolve("release")).replace("\"", "")));
        } catch (IOException | IllegalArgumentException e) {
            throw new UsageException("--jdk %s is not the folder of a JDK: %s".formatted(home, e.getMessage()), e);
        }
        return release;
    }

    private static String version(Properties release) {
        var version = release.getProperty("JAVA_VERSION", "");
        var feature = version.replaceFirst("\\D.*", "");
        if (feature.isEmpty() || Integer.parseInt(feature) < OLDEST) {
            throw new UsageException("--jdk: forks need a JDK %d or newer, not %s"
                    .formatted(OLDEST, version.isEmpty() ? "one of unknown version" : version));
        }
        return version;
    }
}
