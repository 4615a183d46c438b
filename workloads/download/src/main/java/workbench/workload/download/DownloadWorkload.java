package workbench.workload.download;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import workbench.parameter.Arguments;
import workbench.parameter.Parameter;
import workbench.parameter.UsageException;
import workbench.workload.Batch;
import workbench.workload.Provision;
import workbench.workload.Setting;
import workbench.workload.Workload;
import workbench.workload.download.image.ImageSet;

/** Downloads images over HTTP and saves them as files: waiting almost without computing. */
public final class DownloadWorkload implements Workload {

    static final Parameter<Integer> IMAGES =
            Parameter.integer("images", 52, 1, 1_000_000, "how many images to download");

    static final Parameter<Duration> LATENCY_MIN = Parameter.duration(
            "latency-min", ofMillis(100), Duration.ZERO, ofHours(1), "the least time until the server sends an image");

    static final Parameter<Duration> LATENCY_MAX = Parameter.duration(
            "latency-max", ofMillis(270), Duration.ZERO, ofHours(1), "the most, in whole milliseconds like the least");

    static final Parameter<Long> SIZE_MIN =
            Parameter.size("size-min", 20 << 10, ImageSet.SMALLEST, 64 << 20, "the least size of an image");

    static final Parameter<Long> SIZE_MAX =
            Parameter.size("size-max", 60 << 10, ImageSet.SMALLEST, 64 << 20, "the most");

    static final Parameter<Long> SEED = Parameter.longInteger(
            "seed", 1, Long.MIN_VALUE, Long.MAX_VALUE, "what pictures, sizes and latencies are drawn from");

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
        return List.of(IMAGES, LATENCY_MIN, LATENCY_MAX, SIZE_MIN, SIZE_MAX, SEED, SERVER);
    }

    @Override
    public void check(Arguments arguments) {
        images(arguments);
        if (!arguments.get(SERVER).equals(AUTO)) {
            server(arguments.get(SERVER));
        }
    }

    @Override
    public Provision provision(Setting setting) throws IOException {
        var images = images(setting.arguments());
        if (!setting.arguments().get(SERVER).equals(AUTO)) {
            return Provision.nothing(setting.arguments());
        }
        return ProvidedServer.start(setting, images, address -> withServer(setting.arguments(), address));
    }

    private Arguments withServer(Arguments arguments, String address) {
        var texts = new LinkedHashMap<>(arguments.texts());
        texts.put(SERVER.name(), address);
        return Arguments.of(parameters(), texts);
    }

    @Override
    public Batch<Saved> open(Setting setting) {
        var images = images(setting.arguments());
        var server = server(setting.arguments().get(SERVER));
        return new DownloadBatch(
                images, server, new ImageClient(setting.width(), images.latencyMax()), setting.folder());
    }

    private static ImageSet images(Arguments arguments) {
        return new ImageSet(
                arguments.get(IMAGES),
                arguments.get(SEED),
                arguments.get(LATENCY_MIN),
                arguments.get(LATENCY_MAX),
                Math.toIntExact(arguments.get(SIZE_MIN)),
                Math.toIntExact(arguments.get(SIZE_MAX)));
    }

    private static URI server(String address) {
        if (address.matches("http://[^/]+")) {
            return URI.create(address);
        }
        throw new UsageException("'%s' is no value of server here; accepted is an address such as http://127.0.0.1:8080"
                .formatted(address));
    }
}
