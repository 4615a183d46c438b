package workbench.harness.doctor;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import workbench.harness.machine.Proc;
import workbench.harness.machine.Sys;
import workbench.harness.noise.ActivityGauge;
import workbench.harness.run.EnvironmentProbe;
import workbench.launcher.JdkFinder;
import workbench.results.Activity;
import workbench.results.Environment;

/** Reads what a machine can and cannot tell about itself. Not thread-safe. */
public final class Doctor {

    private static final int STEPS = 1_000;

    private final Proc proc;
    private final Sys sys;

    /** Reads a machine by its proc and sys file systems. */
    Doctor(Proc proc, Sys sys) {
        this.proc = proc;
        this.sys = sys;
    }

    /** Reads this machine. */
    public static Doctor here() {
        return new Doctor(Proc.here(), Sys.here());
    }

    /**
     * All findings.
     *
     * @param watched how long other programs are watched
     * @param terminal the charset of standard output
     * @throws InterruptedException if the thread is interrupted meanwhile
     * @throws IOException if the file system of the temporary folder cannot be read
     */
    public List<Finding> findings(Duration watched, Charset terminal) throws InterruptedException, IOException {
        var load = load(watched);
        var environment = EnvironmentProbe.probe();
        return List.of(
                FindingWords.jdks(environment, home().toString(), otherJdks()),
                processors(environment),
                FindingWords.clockRate(sys.governors(), sys.boost()),
                FindingWords.limits(sys.limits(proc.controlGroup())),
                FindingWords.otherPrograms(load.foreignShare(), watched),
                FindingWords.steal(load.stealShare(), watched),
                FindingWords.clock(stepNanos(), sys.clockSource()),
                FindingWords.figures(environment.absent()),
                temporaryFolder(),
                FindingWords.charset(terminal));
    }

    /**
     * What there is to find without watching, by subject, for the record of a run.
     *
     * @param environment this machine
     * @param terminal the charset of standard output
     * @throws IOException if the file system of the temporary folder cannot be read
     */
    public Map<String, String> facts(Environment environment, Charset terminal) throws IOException {
        var facts = new LinkedHashMap<String, String>();
        for (var finding : List.of(
                processors(environment),
                FindingWords.clockRate(sys.governors(), sys.boost()),
                FindingWords.limits(sys.limits(proc.controlGroup())),
                FindingWords.clock(stepNanos(), sys.clockSource()),
                temporaryFolder(),
                FindingWords.charset(terminal))) {
            facts.put(finding.topic(), finding.fact());
        }
        return facts;
    }

    private Finding processors(Environment environment) {
        var processors = proc.processors();
        return FindingWords.processors(environment, processors == null ? null : processors.count(), sys);
    }

    private Activity load(Duration watched) throws InterruptedException {
        var gauge = new ActivityGauge(proc, 0);
        Thread.sleep(watched);
        return gauge.lap();
    }

    private static Path home() {
        return Path.of(System.getProperty("java.home"));
    }

    private static List<String> otherJdks() {
        return new JdkFinder()
                .all().stream()
                        .filter(jdk -> !isSame(jdk, home()))
                        .map(Path::toString)
                        .toList();
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException _) {
            return false;
        }
    }

    /** The smallest step that the clock makes. */
    private static long stepNanos() {
        return Stream.generate(Doctor::step).limit(STEPS).min(Long::compare).orElseThrow();
    }

    private static long step() {
        var from = System.nanoTime();
        var to = System.nanoTime();
        while (to == from) {
            to = System.nanoTime();
        }
        return to - from;
    }

    private static Finding temporaryFolder() throws IOException {
        var folder = Path.of(System.getProperty("java.io.tmpdir"));
        if (!Files.isDirectory(folder)) {
            return FindingWords.unusableFolder(folder.toString(), "does not exist");
        }
        var store = Files.getFileStore(folder);
        return FindingWords.temporaryFolder(
                folder.toString(), store.type(), store.getUsableSpace(), Files.isWritable(folder));
    }
}
