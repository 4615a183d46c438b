package workbench.workload.download.source;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import workbench.parameter.Arguments;
import workbench.parameter.Durations;
import workbench.parameter.Parameter;
import workbench.parameter.UsageException;
import workbench.process.Secrets;
import workbench.workload.download.client.FetchOptions;
import workbench.workload.download.client.ImageClient;
import workbench.workload.download.file.SafeName;

/**
 * Which images of real hosts are fetched, and how politely. Immutable.
 *
 * @param urls the file that holds their addresses, if any
 * @param gallery the gallery that lists them, if any
 * @param pause the least time from one request to the next
 * @param hostConnections the most connections to a host
 * @param maxRequests the most requests of a run
 */
public record RealSourceOptions(
        Optional<Path> urls, Optional<URI> gallery, Duration pause, int hostConnections, int maxRequests) {

    private static final String NONE = "none";

    /** The environment variable with the client id for a gallery. It is read when it is used, and stored nowhere. */
    private static final String CLIENT_ID = "IMGUR_CLIENT_ID";

    /** What no other process and nothing that is written down may have. */
    public static final Secrets SECRETS = new Secrets(Set.of(CLIENT_ID));

    private static final Parameter<String> URLS = Parameter.text(
            "urls", NONE, "a file of addresses, one per line, to download instead of the images of a server");

    private static final Parameter<String> GALLERY = Parameter.text(
            "gallery", NONE, "the address of an Imgur gallery whose first images are downloaded; needs " + CLIENT_ID);

    private static final Parameter<Duration> PAUSE = Parameter.duration(
            "pause", ofMillis(100), Duration.ZERO, ofMinutes(10), "the least time between requests to urls or gallery");

    private static final Parameter<Integer> HOST_CONNECTIONS = Parameter.integer(
            "host-connections",
            8,
            1,
            100_000,
            "the most connections to a host of urls or gallery; a wider run is refused");

    private static final Parameter<Integer> MAX_REQUESTS = Parameter.integer(
            "max-requests", 1_000, 1, 100_000_000, "the most requests that a run makes to urls or gallery");

    /** The parameters of {@link #of}. */
    public static final List<Parameter<?>> PARAMETERS = List.of(URLS, GALLERY, PAUSE, HOST_CONNECTIONS, MAX_REQUESTS);

    /**
     * The options that the arguments stand for; empty if they name no real source.
     *
     * @throws UsageException if they name two, or one that is not valid
     */
    public static Optional<RealSourceOptions> of(Arguments arguments) {
        var urls = given(arguments, URLS).map(Path::of);
        var gallery = given(arguments, GALLERY).map(RealSourceOptions::gallery);
        if (urls.isPresent() && gallery.isPresent()) {
            throw new UsageException("urls and gallery are both given; give only one of them");
        }
        return urls.isEmpty() && gallery.isEmpty()
                ? Optional.empty()
                : Optional.of(new RealSourceOptions(
                        urls,
                        gallery,
                        arguments.get(PAUSE),
                        arguments.get(HOST_CONNECTIONS),
                        arguments.get(MAX_REQUESTS)));
    }

    private static Optional<String> given(Arguments arguments, Parameter<String> parameter) {
        return Optional.of(arguments.get(parameter)).filter(text -> !text.equals(NONE));
    }

    private static URI gallery(String text) {
        return UrlFile.address(text)
                .filter(RealSourceOptions::keepsSecrets)
                .orElseThrow(() -> new UsageException(
                        "'%s' is not a valid value for gallery; accepted is an https address, or an http address on this machine, since the client id is sent to it"
                                .formatted(UrlFile.shown(text))));
    }

    private static boolean keepsSecrets(URI address) {
        return address.getScheme().equalsIgnoreCase("https") || isLoopback(address.getHost());
    }

    private static boolean isLoopback(String host) {
        try {
            return host.equals("localhost") || InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /**
     * Rejects what is known to fail, before any request is made.
     *
     * @param environment the variables of this process
     * @throws UsageException if the file is wrong, or the client id is missing or stands in the address
     */
    public void check(Map<String, String> environment) {
        urls.ifPresent(UrlFile::read);
        gallery.ifPresent(address -> {
            if (holds(address, clientId(environment))) {
                throw new UsageException(
                        "gallery holds the client id, which would be written down; it is sent without");
            }
        });
    }

    /** Whether an address has a secret in it, in whatever spelling. */
    private static boolean holds(URI address, String secret) {
        return address.toString().contains(secret)
                || Stream.of(address.getPath(), address.getQuery(), address.getFragment(), address.getHost())
                        .anyMatch(part -> part != null && part.contains(secret));
    }

    /**
     * Refuses a width that may open more connections to a host than are allowed.
     *
     * @throws UsageException if it does
     */
    public void checkWidth(int width) {
        if (width > hostConnections) {
            throw new UsageException("width %d may open %1$d connections to a host; host-connections allows %d"
                    .formatted(width, hostConnections));
        }
    }

    private static String clientId(Map<String, String> environment) {
        var id = environment.get(CLIENT_ID);
        if (id == null || !id.strip().matches("[\\x21-\\x7e]+")) {
            throw new UsageException("gallery needs a client id in the environment variable %s, which %s"
                    .formatted(CLIENT_ID, id == null ? "is not set" : "holds none"));
        }
        return id.strip();
    }

    /**
     * What a user should know before a run.
     *
     * @param images the most images of a gallery
     * @param jobs the least number of jobs
     * @throws UsageException if the run would exceed the most requests allowed
     */
    public String notice(int images, long jobs) {
        var count = urls.map(file -> UrlFile.read(file).size()).orElse(images);
        var requests = count * (jobs + 1) + gallery.map(_ -> 1).orElse(0);
        var words = "at least %d requests to %s: %sa first pass over %s%d images and %d jobs, more where jobs are short"
                .formatted(
                        requests,
                        urls.map(file -> "the addresses of " + file).orElse("a gallery and the hosts of its images"),
                        gallery.map(_ -> "the list, ").orElse(""),
                        gallery.map(_ -> "up to ").orElse(""),
                        count,
                        jobs);
        if (requests > maxRequests) {
            throw new UsageException("this run makes %s; max-requests allows %d".formatted(words, maxRequests));
        }
        return "It makes %s. It stops at %d (max-requests) and begins one every %s (pause)."
                .formatted(words, maxRequests, Durations.format(pause));
    }

    /**
     * Makes the first pass and writes down what it found.
     *
     * @param images the most images of a gallery
     * @param environment the variables of this process
     * @throws IOException if that fails; the message says why, and holds no secret
     */
    public RealSource survey(FetchOptions options, int images, Path shared, Map<String, String> environment)
            throws IOException, InterruptedException {
        try (var client = new ImageClient(1, options, politeness(shared))) {
            var source = new RealSource(FirstPass.over(addresses(client, images, environment), client), pause);
            source.write(expected(shared));
            return source;
        } catch (IOException e) {
            var message = String.valueOf(e.getMessage());
            var blanked = SECRETS.blank(message, environment);
            throw blanked.equals(message) ? e : new IOException(blanked); // its causes say the same
        }
    }

    private List<URI> addresses(ImageClient client, int images, Map<String, String> environment)
            throws IOException, InterruptedException {
        if (gallery.isEmpty()) {
            return UrlFile.read(urls.orElseThrow());
        }
        var id = clientId(environment);
        var addresses = GalleryListing.list(client, gallery.get(), id, images);
        if (addresses.stream().anyMatch(address -> holds(address, id))) {
            throw new IOException(
                    "the gallery %s lists an address that holds the client id, which would be sent to others and written down"
                            .formatted(gallery.get()));
        }
        return addresses;
    }

    /**
     * Which names may be those of the files of images, before it is known what a gallery lists.
     *
     * @param images the most images of a gallery
     */
    public Predicate<String> fileNames(int images) {
        return urls.<Predicate<String>>map(file -> RealSource.unseen(UrlFile.read(file), pause)::owns)
                .orElse(name -> SafeName.mayBe(name, images));
    }

    /** What a first pass found. */
    public RealSource surveyed(Path shared) throws IOException {
        return RealSource.read(expected(shared), pause);
    }

    /** The gate of all requests of the run. */
    public Politeness politeness(Path shared) throws IOException {
        return new Politeness(shared.resolve("requests"), pause, maxRequests);
    }

    private static Path expected(Path shared) {
        return shared.resolve("expected.txt");
    }
}
