package workbench.strategy.hazelcast;

import static java.util.stream.Collectors.joining;

import com.hazelcast.client.config.ClientConfig;
import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import workbench.plugin.Setting;

/** Members that are started on this machine for one session, and end with it. Thread-safe. */
final class OwnMembers implements AutoCloseable {

    /** Where they are, and nowhere else. */
    static final String LOOPBACK = "127.0.0.1";

    /** After which silence the others give up a member, as may a stopped one; a busy machine must not get there. */
    static final Duration SILENCE = Duration.ofSeconds(10);

    /** How long an operation waits for a copy that a lost member does not confirm. */
    static final String COPY_MILLIS = "1000";

    private final Setting setting;
    private final Duration silence;
    private final String cluster = "workbench-" + new BigInteger(128, new SecureRandom()).toString(16);
    private final List<MemberProcess> members = new CopyOnWriteArrayList<>();
    private volatile Runnable whenAllHaveEnded = () -> {};

    private OwnMembers(Setting setting, Duration silence) {
        this.setting = setting;
        this.silence = silence;
    }

    /**
     * Starts members, one after another, since all join the first.
     *
     * @param silence after which the others give up a member, in whole seconds
     * @throws IOException if one cannot be started; none is left behind
     */
    static OwnMembers start(Setting setting, int count, Duration silence) throws IOException {
        var own = new OwnMembers(setting, silence);
        try {
            for (var number = 1; number <= count; number++) {
                own.add();
            }
            return own;
        } catch (IOException | RuntimeException e) {
            own.close();
            throw e;
        }
    }

    /** Starts another member, which joins. */
    MemberProcess add() throws IOException {
        var first = members.stream().filter(MemberProcess::isAlive).findFirst();
        var member = MemberProcess.start(
                setting,
                "member-" + (members.size() + 1),
                cluster,
                silence.toSeconds(),
                first.map(MemberProcess::address).orElse(""));
        members.add(member);
        var _ = member.child().process().onExit().thenRun(this::lookWhetherAllHaveEnded);
        return member;
    }

    /** How a client finds them. */
    ClientConfig client() {
        return ClientSetup.at(members.stream().map(MemberProcess::address).toList(), cluster, silence);
    }

    /** The name of their cluster, which was drawn at random, so that no other one joins. */
    String cluster() {
        return cluster;
    }

    /** The members, in the order of their start. */
    List<MemberProcess> members() {
        return members;
    }

    /** Runs an action as soon as none of them is alive. */
    void whenAllHaveEnded(Runnable action) {
        whenAllHaveEnded = action;
        lookWhetherAllHaveEnded();
    }

    private void lookWhetherAllHaveEnded() {
        if (members.stream().noneMatch(MemberProcess::isAlive)) {
            whenAllHaveEnded.run();
        }
    }

    /** Kills a member that the others have given up, so that what it still does has an end. */
    void kill(UUID uuid) {
        members.stream().filter(member -> member.uuid().equals(uuid)).forEach(MemberProcess::kill);
    }

    /** Why members no longer answer; empty where all are alive. */
    String obituaries(String during) {
        return members.stream()
                .filter(member -> !member.isAlive())
                .map(member -> member.child().obituary(member.name(), during))
                .collect(joining("; "));
    }

    @Override
    public void close() throws IOException {
        var failures = new IOException("cannot delete every member's log");
        for (var member : members) {
            try (member) {
                member.kill(); // nobody waits for it to leave a cluster that ends
            } catch (IOException e) {
                failures.addSuppressed(e);
            }
        }
        if (failures.getSuppressed().length > 0) {
            throw failures;
        }
    }
}
