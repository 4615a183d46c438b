package workbench.workload.query.server;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import workbench.parameter.OneLine;
import workbench.process.Parent;
import workbench.process.TextMaps;
import workbench.workload.query.data.QueryFailure;
import workbench.workload.query.data.Tables;
import workbench.workload.query.pool.PoolUse;

/**
 * The main class of the JVM that keeps a database. It reads its order from its parent, and answers with what is wrong, or nothing and
 * a description. Then it answers each byte with how the database was used since the last one. It ends the database with its parent.
 */
public final class DatabaseKeeper {

    /** The name of the file, in the folder of the order, that says how the database is reached. */
    public static final String ACCESS = "access.properties";

    private final KeptDatabase database;
    private OptionalLong lastNanos;

    private DatabaseKeeper(KeptDatabase database) {
        this.database = database;
        this.lastNanos = database.processorNanos();
    }

    /**
     * Keeps a database until the parent ends.
     *
     * @param args the address of the parent
     */
    public static void main(String[] args) throws Exception {
        var parent = Parent.connect(args[0]);
        try {
            keep(parent);
            Runtime.getRuntime().halt(0);
        } catch (Throwable e) { // otherwise threads of H2 would keep the JVM alive
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private static void keep(Parent parent) throws IOException {
        var order = KeeperOrder.read(parent.in());
        var access = order.folder().resolve(ACCESS);
        KeptDatabase opened;
        try {
            opened = StartedDatabase.of(order);
            opened.access().write(access);
        } catch (IOException e) {
            parent.out().writeUTF(OneLine.message(e));
            parent.out().flush();
            return;
        }
        try (var database = opened) {
            parent.out().writeUTF("");
            TextMaps.write(database.description(), parent.out());
            parent.out().flush();
            new DatabaseKeeper(database).answer(parent);
        } finally {
            Files.deleteIfExists(access);
        }
    }

    private void answer(Parent parent) throws IOException {
        while (isAsked(parent)) {
            TextMaps.write(facts(), parent.out());
            parent.out().flush();
        }
    }

    private static boolean isAsked(Parent parent) {
        try {
            return parent.in().read() >= 0;
        } catch (IOException _) {
            return false; // the same as the end of the stream
        }
    }

    /** How it was used since the last call. */
    private Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        try {
            var use = use();
            if (!use.isEmpty()) {
                facts.putAll(use.facts());
            }
        } catch (SQLException e) {
            facts.put("its end", "before the run's: " + QueryFailure.text(e));
        }
        var now = database.processorNanos();
        if (now.isPresent() && lastNanos.isPresent()) {
            var spent = Math.max(0, now.getAsLong() - lastNanos.getAsLong());
            facts.put("its CPU", String.format(Locale.ROOT, "%.2f s", spent / 1e9));
        }
        lastNanos = now;
        return facts;
    }

    /** What batches have left word of since the last call. */
    private PoolUse use() throws SQLException {
        var sum = new PoolUse();
        try (var connection = database.access().connect();
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery(Tables.USES)) {
                while (rows.next()) {
                    sum.add(PoolUse.parse(rows.getString(1)));
                }
            }
            statement.executeUpdate(Tables.CLEAR_USES);
        }
        return sum;
    }
}
