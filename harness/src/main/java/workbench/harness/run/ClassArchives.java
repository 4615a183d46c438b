package workbench.harness.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbench.harness.fork.parent.ForkRunner;
import workbench.harness.fork.rehearsal.RehearsalStrategy;
import workbench.harness.fork.rehearsal.RehearsalWorkload;
import workbench.harness.fork.wire.ForkRequest;
import workbench.harness.fork.wire.ForkTiming;
import workbench.harness.plan.Entrants;
import workbench.harness.plan.PlannedCell;
import workbench.parameter.OneLine;
import workbench.process.ChildLauncher;
import workbench.workload.WorkloadReference;

/**
 * The class archives of a run (AppCDS), from which forks and their workers take classes that are already parsed: one for
 * each JDK, class path and set of JVM options, made by a rehearsal before the first fork that needs it. They hold no
 * profiles and no compiled code. A fork that does the job once gets none: it starts as a script does. Not thread-safe.
 */
final class ClassArchives {

    /** From how many forks on archives save more time than it takes to make them. */
    private static final int PAY_FROM = 20;

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private static final ForkTiming TIMING = new ForkTiming(Duration.ofNanos(1), 1, Duration.ofNanos(1));

    /** Options with which a person decides where classes come from, or with which a JVM complains about an archive. */
    private static final Pattern WITHOUT = Pattern.compile("-Xshare.*"
            + "|-XX:.*(SharedArchive|SharedClassList|ArchiveClasses|AOT).*"
            + "|--(add-modules|enable-native-access|limit-modules|patch-module|upgrade-module-path).*");

    private final RunFolder folder;
    private final ForkRunner runner;
    private final List<PlannedCell> cells;
    private final boolean pay;
    private final Map<ArchiveKey, JvmStart> starts = new HashMap<>();
    private final Map<Path, Path> jars = new HashMap<>();

    private record ArchiveKey(ChildLauncher launcher, List<String> options) {}

    /**
     * How the JVM of a fork is started.
     *
     * @param launcher with which class path
     * @param options options that its workers get, too
     * @param archive what a reader should know of its class archive; empty if none was to be made
     */
    record JvmStart(ChildLauncher launcher, List<String> options, Optional<String> archive) {}

    ClassArchives(RunFolder folder, ForkRunner runner, Entrants entrants) {
        this.folder = folder;
        this.runner = runner;
        this.cells = entrants.cells();
        this.pay = cells.stream()
                        .filter(cell -> !cell.block().isOnce())
                        .mapToInt(cell -> cell.cell().forks())
                        .sum()
                >= PAY_FROM;
    }

    /** How the forks of a cell are started; makes their archive if there is none yet. */
    JvmStart of(PlannedCell cell) {
        var key = new ArchiveKey(cell.launcher(), cell.cell().jvmOptions());
        if (!pay || cell.block().isOnce() || key.options.stream().anyMatch(WITHOUT.asMatchPredicate())) {
            return new JvmStart(key.launcher, key.options, Optional.empty());
        }
        return starts.computeIfAbsent(key, this::made);
    }

    private JvmStart made(ArchiveKey key) {
        try {
            var launcher = new ChildLauncher(
                    key.launcher.java(),
                    packed(key.launcher.classPath()),
                    key.launcher.options(),
                    key.launcher.secrets());
            var archive = rehearse(launcher, key.options);
            var options = Stream.concat(Stream.of("-XX:SharedArchiveFile=" + archive), key.options.stream())
                    .toList();
            var megabytes = Math.ceilDiv(Files.size(archive), 1_000_000);
            return new JvmStart(launcher, options, Optional.of(megabytes + " MB"));
        } catch (IOException e) {
            return new JvmStart(key.launcher, key.options, Optional.of("none, " + OneLine.message(e)));
        }
    }

    /** Archives hold classes of jars only, so the folders of the workbench's own class path become jars. */
    private List<Path> packed(List<Path> classPath) throws IOException {
        var own = ChildLauncher.likeThisJvm().classPath();
        var packed = new ArrayList<Path>();
        for (var entry : classPath) {
            packed.add(own.contains(entry) && Files.isDirectory(entry) ? jar(entry) : entry);
        }
        return packed;
    }

    private Path jar(Path classes) throws IOException {
        var jar = jars.get(classes);
        if (jar == null) {
            jar = home().resolve("classes-%d.jar".formatted(jars.size() + 1));
            FolderJar.pack(classes, jar);
            jars.put(classes, jar);
        }
        return jar;
    }

    private Path home() throws IOException {
        return folder.work("class-archives");
    }

    /** Runs a fork that loads what forks load, and archives it. Folders of plugins are at the end of the class path. */
    private Path rehearse(ChildLauncher launcher, List<String> options) throws IOException {
        var name = "class-archive-" + (starts.size() + 1);
        var archive = home().resolve(name + ".jsa");
        Files.deleteIfExists(archive); // of a run that was killed
        var before = launcher.classPath().stream().takeWhile(entry -> !Files.isDirectory(entry));
        var rehearsing = new ChildLauncher(launcher.java(), before.toList(), launcher.options(), launcher.secrets())
                .withOptions(List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"));
        var result = runner.run(rehearsing, request(options), TIMEOUT, home().resolve(name + ".log"));
        if (result.failure() != null) {
            throw new IOException("its rehearsal failed: " + result.failure().message());
        }
        if (!Files.exists(archive)) {
            throw new IOException("this JVM makes none");
        }
        return archive;
    }

    private ForkRequest request(List<String> options) throws IOException {
        var plugins = cells.stream()
                .flatMap(cell ->
                        Stream.of(cell.workload().type(), cell.strategy().type()))
                .distinct()
                .collect(Collectors.joining(" "));
        var workload = new WorkloadReference(
                "rehearsal",
                Map.of(RehearsalWorkload.PLUGINS, plugins),
                1,
                home().toString(),
                RehearsalWorkload.class.getName());
        return new ForkRequest(
                "rehearsal", RehearsalStrategy.class.getName(), Map.of(), 1, workload, options, TIMING, 0, null);
    }
}
