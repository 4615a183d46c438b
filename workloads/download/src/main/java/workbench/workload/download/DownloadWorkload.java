package workbench.workload.download;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import workbench.parameter.Arguments;
import workbench.parameter.Parameter;
import workbench.parameter.UsageException;
import workbench.plugin.Setting;
import workbench.workload.Batch;
import workbench.workload.Provision;
import workbench.workload.Script;
import workbench.workload.Workload;
import workbench.workload.download.client.FetchOptions;
import workbench.workload.download.client.Gate;
import workbench.workload.download.client.ImageClient;
import workbench.workload.download.file.ImageFiles;
import workbench.workload.download.profile.ServerOptions;
import workbench.workload.download.source.ImageSource;
import workbench.workload.download.source.RealSourceOptions;
import workbench.workload.download.source.SeededSource;

/** Downloads images over HTTP and saves them as files: waiting, with almost no computing. */
public final class DownloadWorkload implements Workload {

    static final Parameter<String> TARGET = Parameter.text(
            "target",
            "none",
            "a folder that keeps the images of the last job; with none they are deleted with the run");

    private static final Parameter<String> SAVE = Parameter.choice(
            "save",
            "file",
            "file: each image is written to a file; none: it is hashed as it comes, and forgotten",
            "file",
            "none");

    static final Parameter<String> SHARED =
            Parameter.text("shared", "auto", "the folder that the processes of a run share; set by the workbench");

    private static final String NONE = "none";

    @Override
    public String name() {
        return "download";
    }

    @Override
    public String summary() {
        return "images downloaded over HTTP and saved as files (waits)";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return Stream.of(
                        ServerOptions.PARAMETERS,
                        List.of(ServerChoice.SERVER),
                        FetchOptions.PARAMETERS,
                        RealSourceOptions.PARAMETERS,
                        List.of(SAVE, TARGET, SHARED))
                .<Parameter<?>>flatMap(List::stream)
                .toList();
    }

    @Override
    public void check(Arguments arguments) {
        ServerOptions.of(arguments);
        FetchOptions.of(arguments);
        RealSourceOptions.of(arguments).ifPresent(remote -> remote.check(System.getenv()));
        ServerChoice.check(arguments);
        target(arguments).ifPresent(target -> {
            if (!saves(arguments)) {
                throw new UsageException("target needs save=file: with save=none no image is kept");
            }
            target.check(fileNames(arguments));
        });
    }

    private static Optional<TargetFolder> target(Arguments arguments) {
        return Optional.of(arguments.get(TARGET))
                .filter(target -> !target.equals(NONE))
                .map(TargetFolder::of);
    }

    private static boolean saves(Arguments arguments) {
        return arguments.get(SAVE).equals("file");
    }

    /** Which names may be those of images, before anything is asked of anybody. */
    private static Predicate<String> fileNames(Arguments arguments) {
        return RealSourceOptions.of(arguments)
                .map(remote -> remote.fileNames(arguments.get(ServerOptions.IMAGES)))
                .orElseGet(() -> new SeededSource(ServerOptions.of(arguments).schedule(), URI.create("http:/"))::owns);
    }

    @Override
    public void checkWidth(Arguments arguments, int width) {
        RealSourceOptions.of(arguments).ifPresent(remote -> remote.checkWidth(width));
    }

    @Override
    public Set<String> secrets() {
        return RealSourceOptions.SECRETS.variables();
    }

    @Override
    public List<String> notices(Arguments arguments, long jobs) {
        return RealSourceOptions.of(arguments)
                .map(remote -> remote.notice(arguments.get(ServerOptions.IMAGES), jobs))
                .stream()
                .toList();
    }

    /** Addresses that a person gives may hold a password. */
    @Override
    public boolean confidential(Arguments arguments) {
        return RealSourceOptions.of(arguments).isPresent() || !ServerChoice.isAuto(arguments);
    }

    @Override
    public Optional<String> boundToThisMachine(Arguments arguments) {
        if (RealSourceOptions.of(arguments).isPresent()) {
            return Optional.of("they share a folder, where stands what is known of their addresses");
        }
        return saves(arguments)
                ? Optional.of("they are saved in a folder, unless save=none")
                : ServerChoice.boundToThisMachine(arguments);
    }

    /** In other languages there is one client, without TLS, and nothing that is polite to other people's servers. */
    @Override
    public Optional<String> onlyOnce(Arguments arguments) {
        return saves(arguments)
                ? Optional.of("each is saved in a file of its own, unless save=none")
                : Optional.empty();
    }

    @Override
    public Optional<Script> script(String language, Arguments arguments) {
        return language.equals(Script.CPYTHON)
                        && FetchOptions.of(arguments).isPlain()
                        && RealSourceOptions.of(arguments).isEmpty()
                ? Optional.of(Script.of(getClass(), "download.py"))
                : Optional.empty();
    }

    @Override
    public Map<String, String> sample() {
        return Map.of(
                "images", "8", "latency-min", "1ms", "latency-max", "5ms", "size-min", "1KiB", "size-max", "4KiB");
    }

    @Override
    public Provision provision(Setting setting) throws Exception {
        var target = target(setting.arguments());
        return target.isEmpty() ? source(setting) : withTarget(target.get(), setting);
    }

    private Provision withTarget(TargetFolder target, Setting setting) throws Exception {
        var shared = setting.folder().toAbsolutePath();
        var arguments = with(
                setting.arguments(), Map.of(TARGET.name(), target.path().toString(), SHARED.name(), shared.toString()));
        var provision = source(new Setting(arguments, setting.width(), setting.folder(), setting.children()));
        try {
            var source = source(provision.arguments());
            target.check(source::owns);
            target.create();
            return new TargetProvision(provision, files(provision.arguments(), target.path(), source));
        } catch (IOException | RuntimeException e) {
            provision.close();
            throw e;
        }
    }

    private Provision source(Setting setting) throws IOException, InterruptedException {
        var remote = RealSourceOptions.of(setting.arguments());
        return remote.isPresent() ? survey(remote.get(), setting) : ServerChoice.provision(setting, parameters());
    }

    private Provision survey(RealSourceOptions remote, Setting setting) throws IOException, InterruptedException {
        var shared = setting.folder().toAbsolutePath();
        var options = FetchOptions.of(setting.arguments());
        var images = setting.arguments().get(ServerOptions.IMAGES);
        var source = remote.survey(options, images, shared, System.getenv());
        return new RealProvision(
                with(setting.arguments(), Map.of(SHARED.name(), shared.toString())), source, remote.politeness(shared));
    }

    private Arguments with(Arguments arguments, Map<String, String> more) {
        return ServerChoice.with(parameters(), arguments, more);
    }

    @Override
    public Batch<SavedImage> open(Setting setting) throws IOException {
        var arguments = setting.arguments();
        var source = source(arguments);
        var destination = destination(setting, source);
        var options = FetchOptions.of(arguments).morePatientBy(source.patience(setting.width()));
        var client = new ImageClient(setting.width(), options, gate(arguments));
        try {
            client.open(source.address(0));
            return new DownloadBatch(source, client, destination, options);
        } catch (IOException e) {
            client.close();
            throw e;
        }
    }

    private static Destination destination(Setting setting, ImageSource source) throws IOException {
        var arguments = setting.arguments();
        if (!saves(arguments)) {
            return new HashDestination(source);
        }
        var target = target(arguments);
        var files = files(arguments, target.map(TargetFolder::path).orElse(setting.folder()), source);
        files.requireRoom(source.bytes());
        return new FileDestination(source, files, target.isPresent());
    }

    private static ImageSource source(Arguments arguments) throws IOException {
        var remote = RealSourceOptions.of(arguments);
        return remote.isPresent()
                ? remote.get().surveyed(Path.of(arguments.get(SHARED)))
                : new SeededSource(ServerOptions.of(arguments).schedule(), ServerChoice.address(arguments));
    }

    private static Gate gate(Arguments arguments) throws IOException {
        var remote = RealSourceOptions.of(arguments);
        return remote.isPresent() ? remote.get().politeness(Path.of(arguments.get(SHARED))) : Gate.OPEN;
    }

    private static ImageFiles files(Arguments arguments, Path folder, ImageSource source) {
        var run = Integer.toHexString(arguments.get(SHARED).hashCode());
        return new ImageFiles(folder, run, source::owns);
    }
}
