package workbench.workload.download;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import workbench.parameter.Arguments;
import workbench.parameter.Parameter;
import workbench.plugin.Setting;
import workbench.workload.Batch;
import workbench.workload.Provision;
import workbench.workload.Script;
import workbench.workload.Workload;
import workbench.workload.download.client.FetchOptions;
import workbench.workload.download.client.Gate;
import workbench.workload.download.client.ImageClient;
import workbench.workload.download.profile.ServerOptions;

/** Asks an image server which images it has, as clients of a gallery do before they download any. */
public final class GalleryWorkload implements Workload {

    @Override
    public String name() {
        return "gallery";
    }

    @Override
    public String summary() {
        return "pages of an image gallery, listed with a client ID (waits)";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return Stream.of(ServerOptions.PARAMETERS, List.of(ServerChoice.SERVER), FetchOptions.PARAMETERS)
                .<Parameter<?>>flatMap(List::stream)
                .toList();
    }

    @Override
    public void check(Arguments arguments) {
        ServerOptions.of(arguments);
        FetchOptions.of(arguments);
        ServerChoice.check(arguments);
    }

    /** An address that a person gives may hold a password. */
    @Override
    public boolean confidential(Arguments arguments) {
        return !ServerChoice.isAuto(arguments);
    }

    @Override
    public Optional<String> boundToThisMachine(Arguments arguments) {
        return ServerChoice.boundToThisMachine(arguments);
    }

    /** In other languages there is one client, without TLS. */
    @Override
    public Optional<Script> script(String language, Arguments arguments) {
        return language.equals(Script.CPYTHON) && FetchOptions.of(arguments).isPlain()
                ? Optional.of(Script.of(getClass(), "gallery.py"))
                : Optional.empty();
    }

    @Override
    public Map<String, String> sample() {
        return Map.of("images", "600", "first-step", "5ms", "size-min", "1KiB", "size-max", "1KiB");
    }

    @Override
    public Provision provision(Setting setting) throws Exception {
        return ServerChoice.provision(setting, parameters());
    }

    @Override
    public Batch<ListedPage> open(Setting setting) throws IOException {
        var arguments = setting.arguments();
        var schedule = ServerOptions.of(arguments).schedule();
        var options =
                FetchOptions.of(arguments).morePatientBy(schedule.shaping().firstStep());
        var server = ServerChoice.address(arguments);
        var client = new ImageClient(setting.width(), options, Gate.OPEN);
        try {
            client.open(server);
            return new GalleryBatch(schedule, server, client, options);
        } catch (IOException e) {
            client.close();
            throw e;
        }
    }
}
