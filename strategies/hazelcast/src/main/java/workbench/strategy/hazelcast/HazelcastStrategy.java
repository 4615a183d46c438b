package workbench.strategy.hazelcast;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import workbench.parameter.Arguments;
import workbench.parameter.Parameter;
import workbench.parameter.UsageException;
import workbench.plugin.Setting;
import workbench.strategy.Session;
import workbench.strategy.Strategy;
import workbench.strategy.portion.BatchSize;
import workbench.strategy.portion.FittingSize;
import workbench.workload.WorkloadReference;

/**
 * Performs the items on the members of a Hazelcast cluster, through its durable executor: members of its own on this machine, or those
 * of a cluster that exists.
 *
 * <p>No more than the width of batches are out at once, and a member performs the items of a batch one after another, so that no more
 * items than the width are in flight, however many members there are.
 *
 * @see <a href="https://docs.hazelcast.com/hazelcast/5.7/computing/durable-executor-service">Durable Executor Service</a>
 */
public final class HazelcastStrategy implements Strategy {

    /** What a reader of figures has to know where all members are on this machine. */
    static final String ONE_MACHINE =
            "this one alone, where a cluster cannot be faster than processes: shown is what it costs";

    private static final String NONE = "none";

    /** How long a batch should take: a round trip, with the copies that the engine keeps, takes about a millisecond. */
    static final Duration BATCH_AIM = Duration.ofMillis(20);

    private static final int OWN_MEMBERS = 2;

    private static final long MIB = 1L << 20;

    /** What a member of our own keeps in memory at least, by measurement. */
    private static final long MEMBER_BYTES = 150 * MIB;

    private static final Pattern LOOPBACK = Pattern.compile("(localhost|127\\.[0-9.]+|\\[::1])(:\\d+)?");

    private static final Parameter<OptionalInt> MEMBERS = Parameter.integerOrAuto(
            "members", 1, 1_000, "the most members used; auto is 2 of its own, or all of a cluster that exists");

    private static final Parameter<OptionalInt> BATCH = Parameter.integerOrAuto(
            "batch", 1, 1_000_000, "items per batch; auto makes batches of about 20 ms, by the time that items take");

    static final Parameter<String> ADDRESS = Parameter.text(
            "address", NONE, "members of a cluster that exists, as host:port,…; with none it starts its own");

    private static final Parameter<String> CLUSTER =
            Parameter.text("cluster", "dev", "the name of the cluster that exists");

    static final Parameter<String> CLIENT = Parameter.text(
            "client", NONE, "a file in the YAML of Hazelcast's clients, which says all about a cluster that exists");

    @Override
    public String name() {
        return "hazelcast";
    }

    @Override
    public String summary() {
        return "a Hazelcast cluster that gets items in batches";
    }

    @Override
    public boolean inOtherProcesses() {
        return true;
    }

    /** Two members take some seconds of all cores to start. */
    @Override
    public boolean onlyWhereNamed() {
        return true;
    }

    @Override
    public boolean leavesThisMachine(Arguments arguments) {
        return isGiven(arguments, CLIENT)
                || addresses(arguments).stream()
                        .anyMatch(address -> !LOOPBACK.matcher(address).matches());
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(MEMBERS, BATCH, ADDRESS, CLUSTER, CLIENT);
    }

    @Override
    public void check(Arguments arguments) {
        if (!startsItsOwn(arguments)) {
            requireOne(arguments);
            addresses(arguments).forEach(HazelcastStrategy::requireAddress);
        }
    }

    private static void requireOne(Arguments arguments) {
        if (isGiven(arguments, ADDRESS) && isGiven(arguments, CLIENT)) {
            throw new UsageException("address and client both say where the cluster is; accepted is one of them");
        }
    }

    private static void requireAddress(String address) {
        if (!address.matches("[^\\s:/]+(:\\d{1,5})?|\\[[0-9a-fA-F:]+](:\\d{1,5})?")) {
            throw new UsageException(
                    "'%s' is not a valid value for address; accepted is none or host:port,…".formatted(address));
        }
    }

    private static boolean isGiven(Arguments arguments, Parameter<String> parameter) {
        return !arguments.get(parameter).equals(NONE);
    }

    private static boolean startsItsOwn(Arguments arguments) {
        return !isGiven(arguments, ADDRESS) && !isGiven(arguments, CLIENT);
    }

    private static List<String> addresses(Arguments arguments) {
        return isGiven(arguments, ADDRESS)
                ? Arrays.stream(arguments.get(ADDRESS).split(",", -1))
                        .map(String::strip)
                        .toList()
                : List.of();
    }

    /** How many members it starts; more than the width would have nothing to do. */
    private static int ownMembers(Arguments arguments, int width) {
        return Math.min(width, arguments.get(MEMBERS).orElse(OWN_MEMBERS));
    }

    @Override
    public List<String> notices(Arguments arguments, int width) {
        if (!startsItsOwn(arguments)) {
            return List.of();
        }
        var count = ownMembers(arguments, width);
        return List.of("At width %d it starts %s; on one machine that cannot be faster than processes."
                .formatted(
                        width,
                        count == 1
                                ? "1 member in a JVM of its own"
                                : "%d members in JVMs of their own".formatted(count)));
    }

    @Override
    public Optional<String> unavailable(Setting setting) {
        var arguments = setting.arguments();
        if (HazelcastStrategy.class.getResource("/com/hazelcast/core/Hazelcast.class") == null) {
            return Optional.of("the jar of Hazelcast is not on the class path");
        }
        if (isGiven(arguments, CLIENT) && !Files.isReadable(Path.of(arguments.get(CLIENT)))) {
            return Optional.of("there is no file %s with the configuration of a client"
                    .formatted(Path.of(arguments.get(CLIENT)).toAbsolutePath()));
        }
        var needed = startsItsOwn(arguments) ? ownMembers(arguments, setting.width()) * MEMBER_BYTES : 0;
        var memory = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
        return needed <= memory
                ? Optional.empty()
                : Optional.of("its members need at least %d MiB of memory, and this machine has %d"
                        .formatted(needed / MIB, memory / MIB));
    }

    @Override
    public Session open(Setting setting, WorkloadReference workload) throws Exception {
        var arguments = setting.arguments();
        var width = setting.width();
        if (startsItsOwn(arguments)) {
            var own = OwnMembers.start(setting, ownMembers(arguments, width), OwnMembers.SILENCE);
            var cluster = ClusterClient.connect(own.client(), own);
            return HazelcastSession.open(cluster, workload, width, own.members().size(), sizes(arguments));
        }
        return HazelcastSession.open(
                existing(arguments),
                workload,
                width,
                arguments.get(MEMBERS).orElse(Integer.MAX_VALUE),
                sizes(arguments));
    }

    private static ClusterClient existing(Arguments arguments) throws IOException {
        var config = isGiven(arguments, CLIENT)
                ? ClientSetup.of(Path.of(arguments.get(CLIENT)))
                : ClientSetup.at(addresses(arguments), arguments.get(CLUSTER), OwnMembers.SILENCE);
        return ClusterClient.connect(config, null);
    }

    private static Supplier<BatchSize> sizes(Arguments arguments) {
        var given = arguments.get(BATCH);
        return given.isPresent() ? () -> (_, _) -> given.getAsInt() : () -> new FittingSize(BATCH_AIM);
    }
}
