package workbench.workload.query;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbench.parameter.Arguments;
import workbench.plugin.Setting;
import workbench.process.Child;
import workbench.process.TextMaps;
import workbench.workload.Provision;
import workbench.workload.query.server.DatabaseKeeper;
import workbench.workload.query.server.KeeperOrder;

/** A database, and the JVM that keeps it: it starts it, fills it, says how it was used, and ends it when this process ends. */
final class ProvidedDatabase implements Provision {

    /** It lives for the run, but has little to do where it does not answer queries itself. */
    private static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** The JVM itself connects now and then, and so may a person. */
    private static final int OTHERS = 20;

    private final Child keeper;
    private final Arguments arguments;
    private final Map<String, String> description;

    private ProvidedDatabase(Child keeper, Arguments arguments, Map<String, String> description) {
        this.keeper = keeper;
        this.arguments = arguments;
        this.description = description;
    }

    /**
     * Starts a database, or makes a schema in one that exists.
     *
     * @throws IOException if it cannot be had; the message says why
     */
    static ProvidedDatabase start(Setting setting) throws IOException {
        var order = order(setting);
        var options = QueryDials.database(setting.arguments()).equals("h2") ? List.<String>of() : OPTIONS;
        var log = setting.folder().resolve("database.log");
        var keeper = setting.children().withOptions(options).start(DatabaseKeeper.class, List.of(), log);
        try {
            order.write(keeper.out());
            keeper.out().flush();
            var wrong = keeper.in().readUTF();
            if (!wrong.isEmpty()) {
                throw new IOException(wrong);
            }
            var texts = new LinkedHashMap<>(setting.arguments().texts());
            texts.put(
                    QueryDials.ACCESS.name(),
                    order.folder().resolve(DatabaseKeeper.ACCESS).toString());
            var arguments = Arguments.of(QueryDials.PARAMETERS, texts);
            return new ProvidedDatabase(keeper, arguments, TextMaps.read(keeper.in()));
        } catch (IOException | RuntimeException e) {
            keeper.close();
            throw e;
        }
    }

    private static KeeperOrder order(Setting setting) {
        var arguments = setting.arguments();
        var url = QueryDials.url(arguments);
        var credentials = url.map(_ -> Credentials.of(System.getenv())).orElse(new Credentials("", ""));
        return new KeeperOrder(
                QueryDials.database(arguments),
                url.orElse(""),
                credentials.user(),
                credentials.password(),
                DrawnQueries.table(arguments),
                connections(arguments, setting.width()),
                setting.folder().toAbsolutePath());
    }

    /**
     * How many connections processes may want at once: with several workers, that of the fork has as many as they together; and those
     * of a fork that was ended end a moment later.
     */
    private static int connections(Arguments arguments, int width) {
        return 2 * Math.min(QueryDials.connections(arguments, width), width) + width + OTHERS;
    }

    @Override
    public Arguments arguments() {
        return arguments;
    }

    @Override
    public List<String> examples() {
        return List.of("the address, the user and the password are in " + arguments.get(QueryDials.ACCESS));
    }

    @Override
    public Map<String, String> facts() {
        var facts = new LinkedHashMap<>(description);
        facts.putAll(sinceLastAsked());
        return facts;
    }

    private synchronized Map<String, String> sinceLastAsked() {
        try {
            keeper.out().writeByte(0);
            keeper.out().flush();
            return TextMaps.read(keeper.in());
        } catch (IOException _) {
            return Map.of("its end", "before the run's" + keeper.lastWords());
        }
    }

    /** The JVM that keeps it, whose children are the processes of PostgreSQL; none where it exists, and may be elsewhere. */
    @Override
    public Optional<ProcessHandle> process() {
        return QueryDials.url(arguments).isPresent()
                ? Optional.empty()
                : Optional.of(keeper.process().toHandle());
    }

    @Override
    public void close() {
        keeper.close();
    }
}
