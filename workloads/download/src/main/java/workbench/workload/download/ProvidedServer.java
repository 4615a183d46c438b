package workbench.workload.download;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import workbench.parameter.Arguments;
import workbench.plugin.Setting;
import workbench.process.Child;
import workbench.workload.Provision;
import workbench.workload.WorkloadReference;
import workbench.workload.download.profile.ServerOptions;
import workbench.workload.download.server.ImageServer;
import workbench.workload.download.server.ServerLoad;

/** An image server in a JVM of its own, on this machine. */
final class ProvidedServer implements Provision {

    /** JVM options that its libraries need, so that the JVM does not warn about them. */
    private static final List<String> OPTIONS =
            List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    private final Child child;
    private final String host;
    private final boolean nativeTransport;
    private final Duration start;
    private final Arguments arguments;
    private final ServerOptions served;
    private volatile Optional<String> bottleneck = Optional.empty();

    private ProvidedServer(
            Child child,
            String host,
            boolean nativeTransport,
            Duration start,
            Arguments arguments,
            ServerOptions served) {
        this.child = child;
        this.host = host;
        this.nativeTransport = nativeTransport;
        this.start = start;
        this.arguments = arguments;
        this.served = served;
    }

    /**
     * Starts a server and waits until it listens.
     *
     * @param passedOn makes the forks' arguments from the server's address and the file of its certificate, which is
     *     empty without TLS
     * @throws IOException if it does not listen; the message holds the end of its log
     */
    static ProvidedServer start(Setting setting, BiFunction<String, String, Arguments> passedOn) throws IOException {
        var began = System.nanoTime();
        var log = setting.folder().resolve("image-server.log");
        var child = setting.children().withOptions(OPTIONS).start(ImageServer.class, List.of(), log);
        try {
            var texts = ServerOptions.withToken(setting.arguments().texts());
            new WorkloadReference(
                            "download", texts, setting.width(), setting.folder().toString())
                    .write(child.out());
            child.out().flush();
            var trust = child.in().readUTF();
            var host = "%s://127.0.0.1:%d"
                    .formatted(trust.isEmpty() ? "http" : "https", child.in().readInt());
            var nativeTransport = child.in().readBoolean();
            var start = Duration.ofNanos(System.nanoTime() - began);
            var served = ServerOptions.of(texts);
            var arguments = passedOn.apply(host + served.base(), trust);
            return new ProvidedServer(child, host, nativeTransport, start, arguments, served);
        } catch (IOException | RuntimeException e) {
            child.close();
            throw new IOException("the image server did not start" + child.lastWords(), e);
        }
    }

    @Override
    public Arguments arguments() {
        return arguments;
    }

    @Override
    public Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("image server", host); // without its token, since these stand in the report
        facts.put("its process", String.valueOf(child.process().pid()));
        facts.put("its start", "ready after %d ms".formatted(start.toMillis()));
        facts.put("its native transport", nativeTransport ? "on" : "off");
        facts.put("its shaping", served.shaping().toString());
        if (served.faults().images().findAny().isPresent()) {
            facts.put("its faults", served.faults().toString());
        }
        facts.putAll(load());
        return facts;
    }

    /** The load since the last call. */
    private synchronized Map<String, String> load() {
        try {
            child.out().writeByte(0);
            child.out().flush();
            var load = ServerLoad.read(child.in());
            bottleneck = load.bottleneck();
            return load.facts();
        } catch (IOException _) {
            return Map.of("its end", "before the run's" + child.lastWords());
        }
    }

    @Override
    public Optional<String> bottleneck() {
        return bottleneck;
    }

    @Override
    public List<String> examples() {
        var address = host + served.base();
        var images = IntStream.concat(IntStream.of(0), served.faults().images().limit(1));
        return Stream.of(
                        Stream.of("%s/   (the first images, in a browser)".formatted(address)),
                        images.distinct()
                                .mapToObj(image -> curl() + " -O " + address
                                        + served.images().path(image)),
                        Stream.of("%s -H 'Authorization: Client-ID any' %s/3/gallery/random/random/0"
                                .formatted(curl(), address)))
                .flatMap(lines -> lines)
                .toList();
    }

    private String curl() {
        return served.h2() ? "curl -k" : "curl";
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.of(child.process().toHandle());
    }

    @Override
    public void close() {
        child.close();
    }
}
