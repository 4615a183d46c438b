package workbench.workload.download.client;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import workbench.parameter.Arguments;
import workbench.parameter.Parameter;
import workbench.parameter.UsageException;
import workbench.workload.download.profile.ServerOptions;

/**
 * How images are fetched. Immutable.
 *
 * @param transport the HTTP client, one of {@code classic}, {@code async}, {@code jdk}
 * @param warm whether the connections are opened before the first job
 * @param connectTimeout the longest that connecting may take, without TLS
 * @param firstByteTimeout the longest wait for an answer to begin, connecting and TLS included
 * @param itemTimeout the longest that a whole download may take, redirects included
 * @param maxSize the most bytes of a body
 * @param redirects the most redirects that a download follows
 * @param h2 whether to speak HTTP/2 instead of HTTP/1.1
 * @param trust the file of a certificate to trust instead of those that the JDK trusts; null for none
 */
public record FetchOptions(
        String transport,
        boolean warm,
        Duration connectTimeout,
        Duration firstByteTimeout,
        Duration itemTimeout,
        long maxSize,
        int redirects,
        boolean h2,
        @Nullable Path trust) {

    /** The value of the header by which servers recognise the client. */
    static final String USER_AGENT = "concurrency-workbench";

    static final String CLASSIC = "classic";

    static final String ASYNC = "async";

    static final String JDK = "jdk";

    private static final String WARM = "warm";

    private static final String NONE = "none";

    private static final Parameter<String> TRANSPORT = Parameter.choice(
            "transport",
            CLASSIC,
            "the HTTP client: HttpClient 5 blocking or event-driven, or the JDK's",
            CLASSIC,
            ASYNC,
            JDK);

    private static final Parameter<String> CONNECTIONS = Parameter.choice(
            "connections",
            "cold",
            "cold: opened when an item needs them; warm: all opened before the first job (classic only)",
            "cold",
            WARM);

    private static final Parameter<Duration> CONNECT_TIMEOUT = Parameter.duration(
            "connect-timeout",
            ofSeconds(5),
            ofMillis(1),
            ofDays(1),
            "the longest that connecting may take, without TLS");

    private static final Parameter<Duration> FIRST_BYTE_TIMEOUT = Parameter.duration(
            "first-byte-timeout",
            ofSeconds(30),
            ofMillis(1),
            ofDays(1),
            "the longest wait for an answer to begin, with connecting and TLS, on top of the latency that the server is set to");

    private static final Parameter<Duration> ITEM_TIMEOUT = Parameter.duration(
            "item-timeout",
            ofMinutes(2),
            ofMillis(1),
            ofDays(1),
            "the longest time for a whole image, on top of the same latency");

    private static final Parameter<Long> MAX_SIZE =
            Parameter.size("max-size", 64L << 20, 1, 1L << 40, "the largest image that is accepted");

    private static final Parameter<Integer> REDIRECTS = Parameter.integer(
            "redirects", 5, 0, 20, "how many redirects are followed for an image, none of them to another scheme");

    /** The certificate that is trusted. */
    public static final Parameter<String> TRUST = Parameter.text(
            "trust",
            NONE,
            "a PEM file with the certificate of a server of protocol=h2; set automatically for the server that is started");

    /** The parameters of {@link #of}. */
    public static final List<Parameter<?>> PARAMETERS = List.of(
            TRANSPORT, CONNECTIONS, CONNECT_TIMEOUT, FIRST_BYTE_TIMEOUT, ITEM_TIMEOUT, MAX_SIZE, REDIRECTS, TRUST);

    /**
     * Rejects what a transport cannot do.
     *
     * @throws UsageException if connections are to be warm with a transport that opens one only for a request
     */
    public FetchOptions {
        if (warm && !transport.equals(CLASSIC)) {
            throw new UsageException(
                    "connections=warm needs transport=classic: %s opens a connection only for a request"
                            .formatted(transport));
        }
        if (h2 && transport.equals(CLASSIC)) {
            throw new UsageException(
                    "protocol=h2 needs transport=async or transport=jdk: %s speaks HTTP/1.1 only".formatted(transport));
        }
    }

    /** The options that the arguments stand for. */
    public static FetchOptions of(Arguments arguments) {
        return new FetchOptions(
                arguments.get(TRANSPORT),
                arguments.get(CONNECTIONS).equals(WARM),
                arguments.get(CONNECT_TIMEOUT),
                arguments.get(FIRST_BYTE_TIMEOUT),
                arguments.get(ITEM_TIMEOUT),
                arguments.get(MAX_SIZE),
                arguments.get(REDIRECTS),
                ServerOptions.isH2(arguments),
                arguments.get(TRUST).equals(NONE) ? null : Path.of(arguments.get(TRUST)));
    }

    /** Whether they ask for nothing that only some clients can do. */
    public boolean isPlain() {
        return transport.equals(CLASSIC) && !warm;
    }

    /** The same options with longer timeouts, for a server that is slow on purpose. */
    public FetchOptions morePatientBy(Duration time) {
        return new FetchOptions(
                transport,
                warm,
                connectTimeout,
                firstByteTimeout.plus(time),
                itemTimeout.plus(time),
                maxSize,
                redirects,
                h2,
                trust);
    }
}
