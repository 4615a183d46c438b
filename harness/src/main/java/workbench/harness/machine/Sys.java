package workbench.harness.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The sys file system of Linux, where there is one. A figure that it does not report is null or empty. Thread-safe. */
public final class Sys {

    private static final String CPUS = "devices/system/cpu";

    private final Path root;

    /** The sys file system in a folder. */
    public Sys(Path root) {
        this.root = root;
    }

    /** The sys file system of this machine. */
    public static Sys here() {
        return new Sys(Path.of("/sys"));
    }

    /** The governors of the processors' clock rates, such as {@code performance}, each once. */
    public List<String> governors() {
        return ofProcessors("cpufreq/scaling_governor");
    }

    /** Whether processors may exceed their nominal clock rate. */
    public @Nullable Boolean boost() {
        var allowed = text(CPUS + "/cpufreq/boost").map("1"::equals);
        var intel = text(CPUS + "/intel_pstate/no_turbo").map("0"::equals);
        return allowed.or(() -> intel).orElse(null);
    }

    /** How many cores the logical processors belong to: with SMT, two of them share one. */
    public @Nullable Integer cores() {
        var cores = ofProcessors("topology/thread_siblings_list").size();
        return cores == 0 ? null : Integer.valueOf(cores);
    }

    /** Whether some cores are made slower than others, to save power. */
    public boolean isHybrid() {
        return ofProcessors("cpu_capacity").size() > 1 || Files.isDirectory(root.resolve("devices/cpu_atom"));
    }

    /** What the kernel's clock reads, such as {@code tsc}. */
    public @Nullable String clockSource() {
        return text("devices/system/clocksource/clocksource0/current_clocksource")
                .orElse(null);
    }

    /**
     * What a control group may use, by its own limits and those of the groups around it.
     *
     * @param group its path, such as {@code /system.slice/docker-1}; within a container usually {@code /}
     */
    public ControlGroupLimits limits(String group) {
        var limits = ControlGroupLimits.NONE;
        for (var path = Path.of("/").resolve(group); path != null; path = path.getParent()) {
            var folder = "fs/cgroup" + path + "/";
            limits = limits.and(ControlGroupLimits.parse(
                    text(folder + "cpu.max").orElse(""),
                    text(folder + "memory.max").orElse("")));
        }
        return limits;
    }

    /** What a file of each processor says, each text once. */
    private List<String> ofProcessors(String file) {
        var texts = new TreeSet<String>();
        try (var folders = Files.newDirectoryStream(root.resolve(CPUS), "cpu[0-9]*")) {
            for (var folder : folders) {
                text(CPUS + "/" + folder.getFileName() + "/" + file).ifPresent(texts::add);
            }
        } catch (IOException _) { // not on Linux
            return List.of();
        }
        return List.copyOf(texts);
    }

    private Optional<String> text(String file) {
        try {
            return Optional.of(Files.readString(root.resolve(file)).strip());
        } catch (IOException _) { // this kernel has no such file
            return Optional.empty();
        }
    }
}
