package workbench.harness.arrival;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
 * @param percentile the percentile of latency by which strategies are compared, such as 99; that of the objective if there is one
 * @param objective within which latency to stay: the highest rate that does is searched, from {@code rate} on; null to measure the
 *     latency at {@code rate}
 */
public record ArrivalPlan(
        double rate,
        Tempo tempo,
        long seed,
        Backlog backlog,
        double percentile,
        @Nullable Objective objective) {

    /** What a person may type. */
    public static final String ACCEPTED =
            "rate=N/s, and separated by commas what differs from poisson,p99,seed=1,backlog=10000,reject; also paced, bursts, p50, p90, p99.9, caller-runs";

    static final double SLOWEST = 0.01;
    static final double FASTEST = 1_000_000;
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
        var plan = new ArrivalPlan(0, Tempo.POISSON, SEED, BACKLOG, PERCENTILE, null);
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
            case "poisson" -> new ArrivalPlan(rate, Tempo.POISSON, seed, backlog, percentile, objective);
            case "paced" -> new ArrivalPlan(rate, Tempo.PACED, seed, backlog, percentile, objective);
            case "bursts" -> new ArrivalPlan(rate, Tempo.BURSTS, seed, backlog, percentile, objective);
            case "reject" ->
                new ArrivalPlan(rate, tempo, seed, new Backlog(backlog.most(), Beyond.REJECT), percentile, objective);
            case "caller-runs" ->
                new ArrivalPlan(
                        rate, tempo, seed, new Backlog(backlog.most(), Beyond.CALLER_RUNS), percentile, objective);
            case "p50", "p90", "p99", "p99.9" ->
                new ArrivalPlan(rate, tempo, seed, backlog, Double.parseDouble(part.substring(1)), objective);
            default -> part.contains("<=") ? within(Objective.parse(part)) : withNumber(part);
        };
    }

    private ArrivalPlan withNumber(String part) {
        var at = part.indexOf('=');
        var value = part.substring(at + 1);
        return switch (part.substring(0, Math.max(0, at))) {
            case "rate" -> new ArrivalPlan(rate(value), tempo, seed, backlog, percentile, objective);
            case "seed" -> new ArrivalPlan(rate, tempo, Long.parseLong(value), backlog, percentile, objective);
            case "backlog" -> {
                var most = Integer.parseInt(value);
                if (most < 1 || most > LARGEST_BACKLOG) {
                    throw new UsageException(
                            "a backlog of %d is not accepted; accepted: 1 to %d".formatted(most, LARGEST_BACKLOG));
                }
                yield new ArrivalPlan(rate, tempo, seed, new Backlog(most, backlog.beyond()), percentile, objective);
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
        if (objective != null) {
            parts.add(objective.toString());
        } else if (percentile != PERCENTILE) {
            parts.add(percentileName(percentile));
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

    /** A percentile, such as {@code p99.9}. */
    static String percentileName(double percentile) {
        return "p" + plain(percentile);
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** These arrivals, whose highest rate within an objective is searched. */
    public ArrivalPlan within(Objective wanted) {
        return new ArrivalPlan(rate, tempo, seed, backlog, wanted.percentile(), wanted);
    }

    /** These arrivals at another rate. */
    public ArrivalPlan at(double other) {
        return new ArrivalPlan(other, tempo, seed, backlog, percentile, objective);
    }

    /** These arrivals as they come in a round of a run. */
    public ArrivalPlan inRound(int round) {
        return new ArrivalPlan(rate, tempo, seed + round, backlog, percentile, objective);
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
