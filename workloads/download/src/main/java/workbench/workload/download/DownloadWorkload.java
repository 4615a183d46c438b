package workbench.workload.download;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import workbench.parameter.Arguments;
import workbench.parameter.Parameter;
import workbench.parameter.UsageException;
import workbench.workload.Batch;
import workbench.workload.Provision;
import workbench.workload.Setting;
import workbench.workload.Workload;
import workbench.workload.download.profile.Served;

/** Downloads images over HTTP and saves them as files: waiting almost without computing. */
public final class DownloadWorkload implements Workload {

    static final Parameter<String> SERVER = Parameter.text(
            "server", "auto", "the address of a server of the same images; auto starts one on this machine");

    private static final String AUTO = "auto";

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
        return Stream.concat(Served.PARAMETERS.stream(), Stream.of(SERVER)).toList();
    }

    @Override
    public void check(Arguments arguments) {
        Served.of(arguments);
        if (!arguments.get(SERVER).equals(AUTO)) {
            server(arguments.get(SERVER));
        }
    }

    @Override
    public Provision provision(Setting setting) throws IOException {
        if (!setting.arguments().get(SERVER).equals(AUTO)) {
            return Provision.nothing(setting.arguments());
        }
        return ProvidedServer.start(setting, address -> withServer(setting.arguments(), address));
    }

    private Arguments withServer(Arguments arguments, String address) {
        var texts = new LinkedHashMap<>(arguments.texts());
        texts.put(SERVER.name(), address);
        return Arguments.of(parameters(), texts);
    }

    @Override
    public Batch<Saved> open(Setting setting) {
        var schedule = Served.of(setting.arguments()).schedule();
        var server = server(setting.arguments().get(SERVER));
        return new DownloadBatch(
                schedule,
                server,
                new ImageClient(setting.width(), schedule.patience(setting.width())),
                setting.folder());
    }

    private static URI server(String address) {
        if (address.matches("http://[^/]+")) {
            return URI.create(address);
        }
        throw new UsageException("'%s' is no value of server here; accepted is an address such as http://127.0.0.1:8080"
                .formatted(address));
    }
}
