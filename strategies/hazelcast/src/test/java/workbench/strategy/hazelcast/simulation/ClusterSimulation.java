package workbench.strategy.hazelcast.simulation;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * From which item size and count a cluster of machines of two cores each beats one of them, whose cores are taken to do nothing but the
 * items; as a table and as a picture. A simulation: nobody has measured these clusters.
 */
final class ClusterSimulation {

    static final List<Integer> MEMBERS = List.of(4, 16, 64, 256);

    static final List<Duration> ITEMS = List.of(
            Duration.ofNanos(10_000),
            Duration.ofNanos(100_000),
            Duration.ofMillis(1),
            Duration.ofMillis(10),
            Duration.ofMillis(100));

    /** Assumed, not measured: a batch and its answer, its confirmation and its copy cross the network of one data centre. */
    static final Duration NETWORK = Duration.ofMillis(1);

    private static final int CORES = 2;

    /** What would be the work of an hour for one machine is as much as anybody asks. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final MeasuredCosts measured;
    private final ClusterModel model;
    private final ClusterModel here;

    ClusterSimulation(MeasuredCosts measured) {
        this.measured = measured;
        this.model = new ClusterModel(measured.cost(), (double) NETWORK.toNanos(), CORES);
        this.here = new ClusterModel(measured.cost(), 0, CORES);
    }

    /** How many times as fast as one machine a cluster is. */
    double speed(int members, int items, double itemNanos) {
        return ClusterModel.oneMachine(items, itemNanos, CORES) / model.cluster(members, items, itemNanos);
    }

    /** The least number of items from which a cluster is faster than one machine; empty if it never is. */
    OptionalInt pays(int members, Duration item) {
        return leastOf(item, items -> speed(members, items, (double) item.toNanos()));
    }

    private static OptionalInt leastOf(Duration item, IntToDoubleFunction speed) {
        var most = (int) Math.min(50_000_000, LONGEST.dividedBy(item) * CORES);
        var steps = (int) (10 * Math.log10(most));
        return IntStream.rangeClosed(0, steps)
                .map(step -> (int) Math.round(Math.pow(10, step / 10.0)))
                .distinct()
                .filter(items -> speed.applyAsDouble(items) > 1)
                .findFirst();
    }

    /** The table of the README. */
    String table() {
        var head = "| an item takes | "
                + MEMBERS.stream().map("%d members"::formatted).collect(joining(" | ")) + " |\n|--:|"
                + "--:|".repeat(MEMBERS.size()) + "\n";
        return head + ITEMS.stream().map(this::row).collect(joining());
    }

    private String row(Duration item) {
        return MEMBERS.stream()
                .map(members -> cell(members, item))
                .collect(joining(" | ", "| " + words(item) + " | ", " |\n"));
    }

    private String cell(int members, Duration item) {
        var least = pays(members, item);
        if (least.isEmpty()) {
            return "never";
        }
        var minute = (int) Math.min(Integer.MAX_VALUE, Duration.ofMinutes(1).dividedBy(item) * CORES);
        return "%s items; %s×"
                .formatted(number(least.getAsInt()), figure(speed(members, minute, (double) item.toNanos())));
    }

    static String number(int value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
    }

    private static String words(Duration item) {
        return item.toMillis() > 0 ? item.toMillis() + " ms" : item.toNanos() / 1_000 + " µs";
    }

    /** The picture of the README: items of a millisecond, by how long one machine takes for all. */
    String picture() {
        var picture = new LogPicture();
        for (var members : MEMBERS) {
            picture.line(members + " members (simulated)", true, points(items -> speed(members, items, 1e6)));
        }
        picture.line(
                "2 members of one machine (simulated)",
                false,
                points(items -> ClusterModel.oneMachine(items, 1e6, CORES) / here.alone(items, 1e6)));
        picture.dots(
                "2 members of one machine (measured)",
                measured.jobs().stream()
                        .map(job -> new LogPicture.Spot(job.threadNanos() / 1e9, job.speed()))
                        .toList());
        return picture.svg();
    }

    private static List<LogPicture.Spot> points(IntToDoubleFunction speed) {
        return IntStream.rangeClosed(0, 50)
                .map(step -> (int) Math.round(10 * Math.pow(10, step / 10.0)))
                .mapToObj(items -> new LogPicture.Spot(
                        ClusterModel.oneMachine(items, 1e6, CORES) / 1e9, speed.applyAsDouble(items)))
                .toList();
    }
}
