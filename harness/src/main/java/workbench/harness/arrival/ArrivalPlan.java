package workbench.harness.arrival;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import workbench.parameter.UsageException;
import workbench.strategy.Backlog;
import workbench.strategy.Backlog.Beyond;

/**
 * The arrivals of a stream, as a person asks for them.
 *
 * @param rate how many come each second, on average
 * @param tempo how they are spread over time
 * @param seed of the random gaps; each round of a run adds its number, so that all strategies of a round have the same arrivals
 * @param backlog how many may wait, and what becomes of more
 * @param percentile the percentile of latency by which strategies are compared, such as 99
 */
public record ArrivalPlan(double rate, Tempo tempo, long seed, Backlog backlog, double percentile) {

    /** What a person may type. */
    public static final String ACCEPTED =
            "rate=N/s, and separated by commas what differs from poisson,p99,seed=1,backlog=10000,reject; also paced, bursts, p50, p90, p99.9, caller-runs";

    private static final double SLOWEST = 0.01;
    private static final double FASTEST = 1_000_000;
    private static final int LARGEST_BACKLOG = 1_000_000;
    private static final Backlog BACKLOG = new Backlog(10_000, Beyond.REJECT);
    private static final double PERCENTILE = 99;
    private static final long SEED = 1;

    /**
     * Reads what a person has typed, such as {@code rate=2000/s,paced,p99.9}.
     *
     * @throws IllegalArgumentException if it is not accepted
     */
    public static ArrivalPlan parse(String text) {
        var plan = new ArrivalPlan(0, Tempo.POISSON, SEED, BACKLOG, PERCENTILE);
        for (var part : text.strip().split(",", -1)) {
            plan = plan.with(part.strip());
        }
        if (plan.rate == 0) {
            throw new IllegalArgumentException("no rate");
        }
        return plan;
    }

    private ArrivalPlan with(String part) {
        return switch (part) {
            case "poisson" -> new ArrivalPlan(rate, Tempo.POISSON, seed, backlog, percentile);
            case "paced" -> new ArrivalPlan(rate, Tempo.PACED, seed, backlog, percentile);
            case "bursts" -> new ArrivalPlan(rate, Tempo.BURSTS, seed, backlog, percentile);
            case "reject" -> new ArrivalPlan(rate, tempo, seed, new Backlog(backlog.most(), Beyond.REJECT), percentile);
            case "caller-runs" ->
                new ArrivalPlan(rate, tempo, seed, new Backlog(backlog.most(), Beyond.CALLER_RUNS), percentile);
            case "p50", "p90", "p99", "p99.9" ->
                new ArrivalPlan(rate, tempo, seed, backlog, Double.parseDouble(part.substring(1)));
            default -> withNumber(part);
        };
    }

    private ArrivalPlan withNumber(String part) {
        var at = part.indexOf('=');
        var value = part.substring(at + 1);
        return switch (part.substring(0, Math.max(0, at))) {
            case "rate" -> new ArrivalPlan(rate(value), tempo, seed, backlog, percentile);
            case "seed" -> new ArrivalPlan(rate, tempo, Long.parseLong(value), backlog, percentile);
            case "backlog" -> {
                var most = Integer.parseInt(value);
                if (most < 1 || most > LARGEST_BACKLOG) {
                    throw new UsageException(
                            "a backlog of %d is not accepted; accepted: 1 to %d".formatted(most, LARGEST_BACKLOG));
                }
                yield new ArrivalPlan(rate, tempo, seed, new Backlog(most, backlog.beyond()), percentile);
            }
            default -> throw new IllegalArgumentException(part);
        };
    }

    private static double rate(String text) {
        if (!text.endsWith("/s")) {
            throw new IllegalArgumentException(text);
        }
        var rate = Double.parseDouble(text.substring(0, text.length() - 2));
        if (!(rate >= SLOWEST && rate <= FASTEST)) {
            throw new UsageException("a rate of %s is not accepted; accepted: 0.01/s to 1000000/s".formatted(text));
        }
        return rate;
    }

    /** How a person would type it, in the shortest way. */
    public String text() {
        var parts = new ArrayList<>(List.of("rate=%s/s".formatted(plain(rate))));
        if (tempo != Tempo.POISSON) {
            parts.add(tempo.toString());
        }
        if (percentile != PERCENTILE) {
            parts.add(percentileName());
        }
        if (seed != SEED) {
            parts.add("seed=" + seed);
        }
        if (backlog.most() != BACKLOG.most()) {
            parts.add("backlog=" + backlog.most());
        }
        if (backlog.beyond() != BACKLOG.beyond()) {
            parts.add(backlog.beyond().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return String.join(",", parts);
    }

    /** The percentile, such as {@code p99.9}. */
    public String percentileName() {
        return "p" + plain(percentile);
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** These arrivals as they come in a round of a run. */
    public ArrivalPlan inRound(int round) {
        return new ArrivalPlan(rate, tempo, seed + round, backlog, percentile);
    }

    /** Writes this plan so that {@link #read} gives an equal one. */
    public void write(DataOutput out) throws IOException {
        out.writeUTF(text());
    }

    /** Reads a plan. */
    public static ArrivalPlan read(DataInput in) throws IOException {
        return parse(in.readUTF());
    }
}
