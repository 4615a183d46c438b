package workbench.workload.download.profile;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import java.util.Arrays;
import java.util.Locale;
import workbench.workload.download.profile.Latency.Shape;

/** The named kinds of network. */
public enum NetworkProfile {
    /** Latency and nothing else: the one to compare strategies with. */
    LAN,

    /** A home line of 50 Mbit/s, of which one connection gets a third. */
    BROADBAND,

    /** A phone on the move: slow answers, some very slow, and 12 Mbit/s. */
    MOBILE,

    /**
     * 52 images in about 14, 5 and 3.6 s at widths 1, 4 and 8: the published figures of the comparison that the workbench
     * repeats, which fit 2 s and 12 s over the width.
     */
    ARTICLE,

    /** A tenth of that. */
    SCALED,

    /** As fast as the server can be. */
    LOCAL;

    /** How it slows the server down. */
    public Shaping shaping() {
        return switch (this) {
            case LAN -> new Shaping(uniform(100, 270), ZERO, 0, 0, 0);
            case BROADBAND -> new Shaping(logNormal(15, 150), ZERO, 2 << 20, 6 << 20, 0);
            case MOBILE -> new Shaping(logNormal(60, 600), ZERO, 512 << 10, 1536 << 10, 0);
            case ARTICLE -> new Shaping(uniform(120, 343), ofSeconds(2), 0, 0, 0);
            case SCALED -> new Shaping(uniform(12, 34), ofMillis(200), 0, 0, 0);
            case LOCAL -> new Shaping(uniform(0, 0), ZERO, 0, 0, 0);
        };
    }

    private static Latency uniform(int min, int max) {
        return new Latency(Shape.UNIFORM, ofMillis(min), ofMillis(max));
    }

    private static Latency logNormal(int min, int max) {
        return new Latency(Shape.LOG_NORMAL, ofMillis(min), ofMillis(max));
    }

    /** The name typed for it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String[] names() {
        return Arrays.stream(values()).map(NetworkProfile::toString).toArray(String[]::new);
    }

    static NetworkProfile of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
