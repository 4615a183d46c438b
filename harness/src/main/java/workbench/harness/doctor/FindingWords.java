package workbench.harness.doctor;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import workbench.harness.machine.ControlGroupLimits;
import workbench.harness.machine.Sys;
import workbench.results.Environment;
import workbench.statistics.stability.Noise;
import workbench.wording.Figures;

/** What is said of each fact about a machine, and when it is cause for caution. */
final class FindingWords {

    private static final String STEADY = "performance";

    private static final String TEMPORARY = "temp folder";

    private static final double COARSE_NANOS = 1_000;

    private static final long FEW_BYTES = 1L << 30;

    private FindingWords() {}

    /** The JDK that runs the workbench, and where others are that can be measured. */
    static Finding jdks(Environment environment, String home, List<String> others) {
        var also = others.isEmpty() ? "" : "; --jdk also takes " + Figures.list(others);
        return new Finding(
                "JDK", "%s, %s, in %s%s".formatted(environment.jdk(), environment.vendor(), home, also), null);
    }

    /**
     * The processors that may be used.
     *
     * @param all how many the machine has; null if it does not tell
     */
    static Finding processors(Environment environment, @Nullable Integer all, Sys sys) {
        var usable = environment.cores();
        var fact = "%s: %s%s%s"
                .formatted(
                        environment.cpu(),
                        Figures.count(usable, "logical processor"),
                        all == null || all <= usable ? "" : " of the machine's " + all,
                        cores(all, sys));
        return new Finding("processor", fact, processorAdvice(usable, sys.isHybrid()));
    }

    private static String cores(@Nullable Integer all, Sys sys) {
        var cores = sys.cores();
        var shared = all == null || cores == null
                ? ""
                : cores < all ? ", some share a core (SMT)" : ", each a core of its own";
        return shared + (sys.isHybrid() ? ", of different speeds" : "");
    }

    private static @Nullable String processorAdvice(int usable, boolean hybrid) {
        if (usable == 1) {
            return "Measure work that waits; to compare strategies for work that computes, take a machine with more.";
        }
        return hybrid ? "Keep to cores of one speed: start the workbench with 'taskset -c' and their numbers." : null;
    }

    /** How steady the processors' clock rate is. */
    static Finding clockRate(List<String> governors, @Nullable Boolean boost) {
        var topic = "clock rate";
        if (governors.isEmpty() && boost == null) {
            return new Finding(
                    topic,
                    "governor and boost cannot be seen, as in most virtual machines",
                    "Compare times within a run, whose rounds are interleaved, rather than between runs.");
        }
        var governor = governors.isEmpty() ? "unknown" : Figures.list(governors);
        var fact = "governor %s, boost %s".formatted(governor, boost == null ? "unknown" : boost ? "on" : "off");
        if (!governors.isEmpty() && !governors.equals(List.of(STEADY))) {
            return new Finding(topic, fact, "Set a steady rate: sudo cpupower frequency-set -g " + STEADY);
        }
        return new Finding(
                topic,
                fact,
                Boolean.TRUE.equals(boost)
                        ? "Turn boost off, in the firmware or under /sys/devices/system/cpu: it depends on heat and load."
                        : null);
    }

    /** What a container allows. */
    static Finding limits(ControlGroupLimits limits) {
        var processors = limits.processors();
        var memory = limits.memoryBytes();
        var fact = "%s, %s"
                .formatted(
                        processors == null
                                ? "no limit on processor time"
                                : "the time of at most %.2f processors".formatted(processors),
                        memory == null ? "no limit on memory" : "at most " + Figures.bytes(memory) + " of memory");
        return new Finding(
                "container",
                fact,
                processors == null
                        ? null
                        : "Give it whole processors instead, as with docker's --cpuset-cpus: at its limit all threads pause.");
    }

    /** The share of the processors that other programs used. */
    static Finding otherPrograms(@Nullable Double share, Duration watched) {
        var topic = "other load";
        if (share == null) {
            return new Finding(
                    topic,
                    "what other programs do cannot be seen",
                    "Close them yourself: a disturbed round would not be noticed.");
        }
        var fact =
                "other programs used %s of the processors for %s".formatted(percent(share), Figures.duration(watched));
        return new Finding(
                topic,
                fact,
                switch (Noise.of(share)) {
                    case GREEN -> null;
                    case AMBER -> "Close other programs: they widen the intervals.";
                    case RED -> "Close other programs: a busy machine gets no verdict.";
                });
    }

    /** The share of the processors that a hypervisor gave to others. */
    static Finding steal(@Nullable Double share, Duration watched) {
        var topic = "CPU steal";
        if (share == null) {
            return new Finding(topic, "cannot be seen", "On a virtual machine, compare several runs.");
        }
        var fact = "other guests used %s of the processors for %s".formatted(percent(share), Figures.duration(watched));
        return new Finding(
                topic,
                fact,
                Noise.of(share) == Noise.GREEN ? null : "Measure at another time, or on a machine that is not shared.");
    }

    /** The clock that times jobs. */
    static Finding clock(long stepNanos, @Nullable String source) {
        var fact =
                "steps of %s%s".formatted(Figures.time((double) stepNanos), source == null ? "" : ", source " + source);
        return new Finding(
                "clock",
                fact,
                stepNanos > COARSE_NANOS ? "Measure jobs of a millisecond or more: its steps are coarse." : null);
    }

    /** Which figures about noise and costs the machine provides. */
    static Finding figures(List<String> absent) {
        return absent.isEmpty()
                ? new Finding("figures", "the machine reports all that a run records, CPU pressure too", null)
                : new Finding(
                        "figures",
                        "the machine does not report " + Figures.list(absent),
                        "Only Linux has all; CPU pressure may need the kernel option psi=1.");
    }

    /**
     * Where images and files of forks go.
     *
     * @param type of its file system
     */
    static Finding temporaryFolder(String folder, String type, long freeBytes, boolean writable) {
        if (!writable) {
            return unusableFolder(folder, "cannot be written to");
        }
        var fact = "%s on %s, %s free".formatted(folder, type, Figures.bytes((double) freeBytes));
        return new Finding(
                TEMPORARY, fact, freeBytes < FEW_BYTES ? "Make room: downloaded images are kept there." : null);
    }

    /** A temporary folder that is none, and why. */
    static Finding unusableFolder(String folder, String why) {
        return new Finding(
                TEMPORARY,
                "%s %s".formatted(folder, why),
                "Set JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=FOLDER to use another.");
    }

    /** The charset of the terminal. */
    static Finding charset(Charset charset) {
        return new Finding(
                "terminal",
                "charset " + charset.name(),
                charset.equals(StandardCharsets.UTF_8)
                        ? null
                        : "Set a locale with UTF-8, such as LC_ALL=C.UTF-8: some characters are replaced.");
    }

    private static String percent(double share) {
        return Figures.percent(OptionalDouble.of(Math.max(0, share)));
    }
}
