package workbench.strategy.hazelcast;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import workbench.plugin.Setting;
import workbench.process.Child;

/**
 * A member of our own in a JVM of its own. Thread-safe.
 *
 * @param name what to call it, such as {@code member-1}
 * @param child its process
 * @param uuid how the cluster calls it
 * @param address where it is, such as {@code 127.0.0.1:41467}
 */
record MemberProcess(String name, Child child, UUID uuid, String address) implements AutoCloseable {

    /** A library of Hazelcast uses what JDK 25 warns about. */
    private static final List<String> OPTIONS = List.of("--sun-misc-unsafe-memory-access=allow");

    /**
     * Starts a member and waits until it is part of its cluster. It is told the cluster's name where no other user can read it, since
     * whoever knows it may join.
     *
     * @param cluster the name of the cluster
     * @param silence after how many seconds of silence the others give up a member
     * @param first the address of the first member; empty where this is the first
     * @throws IOException if it cannot; nothing is left behind
     */
    static MemberProcess start(Setting setting, String name, String cluster, long silence, String first)
            throws IOException {
        var log = setting.folder().resolve(name + ".log");
        try {
            var child = setting.children().withOptions(OPTIONS).start(MemberMain.class, List.of(), log);
            try {
                for (var told : List.of(cluster, String.valueOf(silence), first)) {
                    child.out().writeUTF(told);
                }
                child.out().flush();
                return new MemberProcess(
                        name,
                        child,
                        UUID.fromString(child.in().readUTF()),
                        child.in().readUTF());
            } catch (IOException e) {
                var why = child.obituary(name, "while it started");
                child.close();
                throw new IOException(why, e);
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(log);
            throw e;
        }
    }

    boolean isAlive() {
        return child.process().isAlive();
    }

    /** Kills it now; {@link #close} must follow. */
    void kill() {
        child.kill();
    }

    /** Ends it, waits until it has ended, and deletes its log. */
    @Override
    public void close() throws IOException {
        child.close();
        Files.deleteIfExists(child.log());
    }
}
