package workbench.workload.download.profile;

import static java.time.Duration.ofHours;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbench.parameter.Arguments;
import workbench.parameter.Parameter;
import workbench.parameter.UsageException;
import workbench.workload.Provision;
import workbench.workload.download.image.ImageFormat;
import workbench.workload.download.image.ImageSet;
import workbench.workload.download.profile.Latency.Shape;

/**
 * The options of an image server: what it serves, how slowly, and what goes wrong.
 *
 * @param images the images
 * @param shaping how it is slowed down
 * @param faults which answers are wrong
 * @param h2 whether it speaks HTTP/2 with TLS instead of HTTP/1.1 in the clear
 * @param base what its paths begin with, such as {@code /token}, so that it answers only those who know it; may be empty
 */
public record ServerOptions(ImageSet images, Shaping shaping, FaultPlan faults, boolean h2, String base) {

    private static final String AUTO = "auto";

    private static final String NONE = "none";

    private static final String HTTP1 = "http1";

    private static final String H2 = "h2";

    /** How many images there are. */
    public static final Parameter<Integer> IMAGES =
            Parameter.integer("images", 52, 1, 1_000_000, "how many images to download");

    private static final Parameter<String> PROFILE = Parameter.choice(
            "profile",
            NetworkProfile.LAN.toString(),
            "the kind of network; it sets those of the next six that are auto",
            NetworkProfile.names());

    private static final Parameter<Optional<String>> LATENCY = Parameter.choice(
                    "latency", Shape.UNIFORM.toString(), "how latencies are distributed", Shape.words())
            .orAuto();

    private static final Parameter<Optional<Duration>> LATENCY_MIN =
            duration("latency-min", "the shortest time until the server answers a request");

    private static final Parameter<Optional<Duration>> LATENCY_MAX =
            duration("latency-max", "the longest time, in whole milliseconds like the shortest");

    private static final Parameter<Optional<Duration>> FIRST_STEP =
            duration("first-step", "how long a job waits for its first answer, as for a listing of the images");

    private static final Parameter<Optional<Long>> BANDWIDTH =
            bandwidth("bandwidth", "the most bytes per second on each connection; 0 means no limit");

    private static final Parameter<Optional<Long>> SHARED_BANDWIDTH =
            bandwidth("shared-bandwidth", "the most bytes per second on all connections together; 0 means no limit");

    private static final Parameter<Integer> SERVER_CONCURRENCY = Parameter.integer(
            "server-concurrency",
            0,
            0,
            1_000_000,
            "the most requests that the server works on at once, while others wait; 0 means no limit");

    private static final Parameter<String> FORMAT = Parameter.choice(
            "format", "mixed", "the format of the images; mixed draws it for each", "mixed", "png", "jpeg");

    private static final Parameter<Long> SIZE_MIN =
            Parameter.size("size-min", 20 << 10, ImageSet.SMALLEST, 64 << 20, "the smallest size of an image");

    private static final Parameter<Long> SIZE_MAX =
            Parameter.size("size-max", 60 << 10, ImageSet.SMALLEST, 64 << 20, "the largest size of an image");

    private static final Parameter<Long> SEED = Parameter.longInteger(
            "seed",
            1,
            Long.MIN_VALUE,
            Long.MAX_VALUE,
            "what pictures, formats, sizes, latencies and faults are drawn from");

    private static final Parameter<String> PROTOCOL = Parameter.choice(
            "protocol",
            HTTP1,
            "HTTP/1.1 in the clear, or HTTP/2 with TLS, which transport=async and transport=jdk speak",
            HTTP1,
            H2);

    private static final Parameter<String> FAULT = Parameter.choice(
            "fault",
            ServerFault.NONE.toString(),
            "what goes wrong with some answers of the server",
            ServerFault.words());

    private static final Parameter<Double> FAULT_RATE = Parameter.decimal(
            "fault-rate", 0.1, 0, 1, "the share of the images that the fault affects; always at least one image");

    private static final Parameter<String> TOKEN = Parameter.text(
            Provision.TOKEN,
            AUTO,
            "what the paths on the server begin with: letters, digits and hyphens, or none; auto makes one up");

    private static final int TOKEN_BYTES = 16;

    /** Its parameters, in the order in which they are listed. */
    public static final List<Parameter<?>> PARAMETERS = List.of(
            IMAGES,
            PROFILE,
            LATENCY,
            LATENCY_MIN,
            LATENCY_MAX,
            FIRST_STEP,
            BANDWIDTH,
            SHARED_BANDWIDTH,
            SERVER_CONCURRENCY,
            FORMAT,
            SIZE_MIN,
            SIZE_MAX,
            SEED,
            PROTOCOL,
            FAULT,
            FAULT_RATE,
            TOKEN);

    private static Parameter<Optional<Duration>> duration(String name, String help) {
        return Parameter.duration(name, Duration.ZERO, Duration.ZERO, ofHours(1), help)
                .orAuto();
    }

    private static Parameter<Optional<Long>> bandwidth(String name, String help) {
        return Parameter.size(name, 0, 0, 1L << 40, help).orAuto();
    }

    /**
     * The options that the arguments stand for.
     *
     * @throws workbench.parameter.UsageException if they are not accepted together
     */
    public static ServerOptions of(Arguments arguments) {
        var images = images(arguments);
        return new ServerOptions(
                images,
                shaping(arguments, NetworkProfile.of(arguments.get(PROFILE)).shaping()),
                new FaultPlan(ServerFault.of(arguments.get(FAULT)), arguments.get(FAULT_RATE), images),
                isH2(arguments),
                base(arguments.get(TOKEN)));
    }

    /** Without a token until one was made up. */
    private static String base(String token) {
        if (!token.matches("[A-Za-z0-9-]{1,100}")) {
            throw new UsageException(
                    "'%s' is not a valid value for token; accepted is auto, none, or at most 100 letters, digits and hyphens"
                            .formatted(token));
        }
        return token.equals(AUTO) || token.equals(NONE) ? "" : "/" + token;
    }

    /** The texts of arguments, but with a token that nobody can guess where it is left to the server. */
    public static Map<String, String> withToken(Map<String, String> texts) {
        var settled = new LinkedHashMap<>(texts);
        var bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        settled.replace(TOKEN.name(), AUTO, HexFormat.of().formatHex(bytes));
        return settled;
    }

    /** The options that the texts of arguments stand for; texts of other parameters are ignored. */
    public static ServerOptions of(Map<String, String> texts) {
        var own = new LinkedHashMap<>(texts);
        own.keySet().retainAll(PARAMETERS.stream().map(Parameter::name).toList());
        return of(Arguments.of(PARAMETERS, own));
    }

    /** Whether the server speaks HTTP/2 with TLS. */
    public static boolean isH2(Arguments arguments) {
        return arguments.get(PROTOCOL).equals(H2);
    }

    private static ImageSet images(Arguments arguments) {
        return new ImageSet(
                arguments.get(IMAGES),
                arguments.get(SEED),
                Math.toIntExact(arguments.get(SIZE_MIN)),
                Math.toIntExact(arguments.get(SIZE_MAX)),
                formats(arguments.get(FORMAT)));
    }

    private static List<ImageFormat> formats(String format) {
        return switch (format) {
            case "png" -> List.of(ImageFormat.PNG);
            case "jpeg" -> List.of(ImageFormat.JPEG);
            default -> List.of(ImageFormat.values());
        };
    }

    private static Shaping shaping(Arguments arguments, Shaping profile) {
        return new Shaping(
                latency(arguments, profile.latency()),
                arguments.get(FIRST_STEP).orElse(profile.firstStep()),
                arguments.get(BANDWIDTH).orElse(profile.bandwidth()),
                arguments.get(SHARED_BANDWIDTH).orElse(profile.sharedBandwidth()),
                arguments.get(SERVER_CONCURRENCY));
    }

    private static Latency latency(Arguments arguments, Latency profile) {
        return new Latency(
                arguments.get(LATENCY).map(Shape::of).orElse(profile.shape()),
                arguments.get(LATENCY_MIN).orElse(profile.min()),
                arguments.get(LATENCY_MAX).orElse(profile.max()));
    }

    /** How fast a job can be. */
    public Schedule schedule() {
        return new Schedule(images, shaping);
    }
}
