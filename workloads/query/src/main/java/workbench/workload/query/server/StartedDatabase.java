package workbench.workload.query.server;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import workbench.workload.query.data.Access;

/**
 * The database of an order, filled and checked.
 *
 * @param database whichever it is
 * @param instead why it is not PostgreSQL; empty if it is, or was not asked for
 */
record StartedDatabase(KeptDatabase database, String instead) implements KeptDatabase {

    /**
     * Starts it, or opens the one that exists.
     *
     * @throws IOException if it cannot be had; nothing is left of it then
     */
    static KeptDatabase of(KeeperOrder order) throws IOException {
        var started = start(order);
        try {
            TableFiller.of(started.access(), order.table());
            return started;
        } catch (IOException e) {
            started.close();
            throw e;
        }
    }

    private static KeptDatabase start(KeeperOrder order) throws IOException {
        if (!order.url().isEmpty()) {
            return ExistingDatabase.open(order);
        }
        if (order.database().equals("h2")) {
            return H2Server.start();
        }
        try {
            return PostgresServer.start(order.folder(), order.connections());
        } catch (IOException e) {
            if (order.database().equals("auto")) {
                return new StartedDatabase(H2Server.start(), String.valueOf(e.getMessage()));
            }
            throw e;
        }
    }

    @Override
    public Access access() {
        return database.access();
    }

    @Override
    public Map<String, String> description() {
        var description = new LinkedHashMap<>(database.description());
        description.put("instead of PostgreSQL, since", instead);
        return description;
    }

    @Override
    public OptionalLong processorNanos() {
        return database.processorNanos();
    }

    @Override
    public void close() throws IOException {
        database.close();
    }
}
