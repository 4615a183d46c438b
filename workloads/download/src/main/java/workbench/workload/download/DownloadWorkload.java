package workbench.workload.download;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import workbench.parameter.Arguments;
import workbench.parameter.Parameter;
import workbench.parameter.UsageException;
import workbench.plugin.Setting;
import workbench.workload.Batch;
import workbench.workload.Provision;
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

    static final Parameter<String> SERVER = Parameter.text(
            "server", "auto", "the address of a server that has the same images; auto starts one on this machine");

    static final Parameter<String> TARGET = Parameter.text(
            "target",
            "none",
            "a folder that keeps the images of the last job; with none they are deleted with the run");

    static final Parameter<String> SHARED =
            Parameter.text("shared", "auto", "the folder that the processes of a run share; set by the workbench");

    private static final String AUTO = "auto";

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
                        List.of(SERVER),
                        FetchOptions.PARAMETERS,
                        RealSourceOptions.PARAMETERS,
                        List.of(TARGET, SHARED))
                .<Parameter<?>>flatMap(List::stream)
                .toList();
    }

    @Override
    public void check(Arguments arguments) {
        ServerOptions.of(arguments);
        FetchOptions.of(arguments);
        RealSourceOptions.of(arguments).ifPresent(remote -> remote.check(System::getenv));
        if (!arguments.get(SERVER).equals(AUTO)) {
            server(arguments.get(SERVER));
        }
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
        return RealSourceOptions.of(arguments).isPresent()
                || !arguments.get(SERVER).equals(AUTO);
    }

    @Override
    public Map<String, String> sample() {
        return Map.of(
                "images", "8", "latency-min", "1ms", "latency-max", "5ms", "size-min", "1KiB", "size-max", "4KiB");
    }

    @Override
    public Provision provision(Setting setting) throws Exception {
        if (setting.arguments().get(TARGET).equals(NONE)) {
            return source(setting);
        }
        var target = Path.of(setting.arguments().get(TARGET)).toAbsolutePath();
        var shared = setting.folder().toAbsolutePath();
        var arguments =
                with(setting.arguments(), Map.of(TARGET.name(), target.toString(), SHARED.name(), shared.toString()));
        var provision = source(new Setting(arguments, setting.width(), setting.folder(), setting.children()));
        try {
            var source = source(provision.arguments());
            TargetProvision.requireFree(target, source);
            return new TargetProvision(provision, files(provision.arguments(), target, source));
        } catch (IOException | RuntimeException e) {
            provision.close();
            throw e;
        }
    }

    private Provision source(Setting setting) throws IOException, InterruptedException {
        var remote = RealSourceOptions.of(setting.arguments());
        if (remote.isPresent()) {
            return survey(remote.get(), setting);
        }
        if (!setting.arguments().get(SERVER).equals(AUTO)) {
            return Provision.nothing(setting.arguments());
        }
        return ProvidedServer.start(
                setting,
                (address, trust) -> with(
                        setting.arguments(),
                        trust.isEmpty()
                                ? Map.of(SERVER.name(), address)
                                : Map.of(SERVER.name(), address, FetchOptions.TRUST.name(), trust)));
    }

    private Provision survey(RealSourceOptions remote, Setting setting) throws IOException, InterruptedException {
        var shared = setting.folder().toAbsolutePath();
        var options = FetchOptions.of(setting.arguments());
        var images = setting.arguments().get(ServerOptions.IMAGES);
        var source = remote.survey(options, setting.width(), images, shared, System::getenv);
        return new RealProvision(
                with(setting.arguments(), Map.of(SHARED.name(), shared.toString())), source, remote.politeness(shared));
    }

    private Arguments with(Arguments arguments, Map<String, String> more) {
        var texts = new LinkedHashMap<>(arguments.texts());
        texts.putAll(more);
        return Arguments.of(parameters(), texts);
    }

    @Override
    public Batch<SavedImage> open(Setting setting) throws IOException {
        var arguments = setting.arguments();
        var source = source(arguments);
        var stay = !arguments.get(TARGET).equals(NONE);
        var files = files(arguments, stay ? Path.of(arguments.get(TARGET)) : setting.folder(), source);
        files.requireRoom(source.bytes());
        var options = FetchOptions.of(arguments).morePatientBy(source.patience(setting.width()));
        var client = new ImageClient(setting.width(), options, gate(arguments));
        try {
            client.open(source.address(0));
            return new DownloadBatch(source, client, files, stay);
        } catch (IOException e) {
            client.close();
            throw e;
        }
    }

    private static ImageSource source(Arguments arguments) throws IOException {
        var remote = RealSourceOptions.of(arguments);
        return remote.isPresent()
                ? remote.get().surveyed(Path.of(arguments.get(SHARED)))
                : new SeededSource(ServerOptions.of(arguments).schedule(), server(arguments.get(SERVER)));
    }

    private static Gate gate(Arguments arguments) {
        var shared = Path.of(arguments.get(SHARED));
        return RealSourceOptions.of(arguments)
                .<Gate>map(remote -> remote.politeness(shared))
                .orElse(Gate.OPEN);
    }

    private static ImageFiles files(Arguments arguments, Path folder, ImageSource source) {
        var run = Integer.toHexString(arguments.get(SHARED).hashCode());
        return new ImageFiles(folder, run, source::owns);
    }

    private static URI server(String address) {
        if (address.matches("https?://[^/]+")) {
            return URI.create(address);
        }
        throw new UsageException(
                "'%s' is not a valid value for server here; accepted is an address such as http://127.0.0.1:8080"
                        .formatted(address));
    }
}
