package workbench.workload.query;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import workbench.parameter.Arguments;
import workbench.parameter.Parameter;
import workbench.parameter.UsageException;

/** What can be dialled, and what goes together. */
final class QueryDials {

    static final String AUTO = "auto";

    private static final String NONE = "none";

    static final String RETRY = "retry";

    static final String READ_COMMITTED = "read-committed";

    private static final String REPEATABLE_READ = "repeatable-read";

    private static final String SERIALIZABLE = "serializable";

    static final Parameter<Integer> ITEMS = Parameter.integer("items", 200, 1, 1_000_000, "how many items there are");

    static final Parameter<String> KIND = Parameter.choice(
            "kind",
            QueryKind.POINT.word(),
            "what an item asks: a row by its key, a range of rows, an insert, a read-modify-write in a transaction, a row"
                    + " after a sleep of the server, or a mix of all but the last",
            QueryKind.words());

    static final Parameter<Integer> ROWS =
            Parameter.integer("rows", 10_000, 100, 1_000_000, "how many rows the table has that is read");

    static final Parameter<Integer> RANGE =
            Parameter.integer("range", 100, 1, 10_000, "how many rows a range has; at most rows");

    static final Parameter<Duration> PAUSE = Parameter.duration(
            "pause",
            Duration.ofMillis(10),
            Duration.ofMillis(1),
            Duration.ofHours(1),
            "how long the server sleeps in a slow query");

    static final Parameter<OptionalInt> CONNECTIONS = Parameter.integerOrAuto(
            "connections", 1, 10_000, "the most connections of a process's pool; auto is as many as the width");

    static final Parameter<Duration> POOL_TIMEOUT = Parameter.duration(
            "pool-timeout",
            Duration.ofSeconds(30),
            Duration.ofMillis(250),
            Duration.ofHours(1),
            "how long an item waits for a connection before it fails");

    static final Parameter<Duration> STATEMENT_TIMEOUT = Parameter.duration(
            "statement-timeout",
            Duration.ZERO,
            Duration.ZERO,
            Duration.ofHours(1),
            "how long a statement may take before the database ends it; 0s means no limit");

    static final Parameter<Integer> ACCOUNTS = Parameter.integer(
            "accounts",
            100,
            1,
            100_000,
            "how many rows all updates share; the fewer, the more conflicts; at most rows");

    static final Parameter<String> ISOLATION = Parameter.choice(
            "isolation",
            READ_COMMITTED,
            "of updates: read-committed locks the row as it is read; with the others one of two at once is refused",
            READ_COMMITTED,
            REPEATABLE_READ,
            SERIALIZABLE);

    static final Parameter<String> CONFLICTS = Parameter.choice(
            "conflicts", RETRY, "what an update does that the database refuses: begin again, or fail", RETRY, "fail");

    static final Parameter<Long> SEED =
            Parameter.longInteger("seed", 1, Long.MIN_VALUE, Long.MAX_VALUE, "what amounts and keys are drawn from");

    static final Parameter<String> DATABASE = Parameter.choice(
            "database",
            AUTO,
            "what is started: PostgreSQL, or H2 in a JVM of its own; auto is PostgreSQL, and H2 where that cannot start",
            AUTO,
            "postgresql",
            "h2");

    private static final Parameter<String> URL = Parameter.text(
            "url",
            NONE,
            "the address of a PostgreSQL that runs already, such as jdbc:postgresql://db:5432/test, in which a schema is"
                    + " made and dropped; needs " + Credentials.USER);

    static final Parameter<String> ACCESS =
            Parameter.text("access", AUTO, "the file that says how the database is reached; set by the workbench");

    static final List<Parameter<?>> PARAMETERS = List.of(
            ITEMS,
            KIND,
            ROWS,
            RANGE,
            PAUSE,
            CONNECTIONS,
            POOL_TIMEOUT,
            STATEMENT_TIMEOUT,
            ACCOUNTS,
            ISOLATION,
            CONFLICTS,
            SEED,
            DATABASE,
            URL,
            ACCESS);

    private QueryDials() {}

    /** The address of a database that exists; empty where one is started. */
    static Optional<String> url(Arguments arguments) {
        return Optional.of(arguments.get(URL)).filter(url -> !url.equals(NONE));
    }

    /** What is started. */
    static String database(Arguments arguments) {
        return arguments.get(DATABASE);
    }

    /** Whether some items write. */
    static boolean writes(Arguments arguments) {
        return switch (kind(arguments)) {
            case INSERT, UPDATE, MIX -> true;
            case POINT, RANGE, SLOW -> false;
        };
    }

    /** What an item asks. */
    static QueryKind kind(Arguments arguments) {
        return QueryKind.of(arguments.get(KIND));
    }

    /** The isolation as JDBC calls it. */
    static String isolation(Arguments arguments) {
        return "TRANSACTION_" + arguments.get(ISOLATION).replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** How many connections the pool of a process has. */
    static int connections(Arguments arguments, int width) {
        return arguments.get(CONNECTIONS).orElse(width);
    }

    /**
     * Refuses arguments that do not go together.
     *
     * @throws UsageException with one line that says what does
     */
    static void check(Arguments arguments) {
        needs(arguments, RANGE, QueryKind.RANGE, QueryKind.MIX);
        needs(arguments, PAUSE, QueryKind.SLOW);
        for (var ofUpdates : List.of(ACCOUNTS, ISOLATION, CONFLICTS)) {
            needs(arguments, ofUpdates, QueryKind.UPDATE, QueryKind.MIX);
        }
        atMostRows(arguments, RANGE);
        atMostRows(arguments, ACCOUNTS);
        url(arguments).ifPresent(url -> {
            Credentials.check(url);
            if (changed(arguments, DATABASE)) {
                throw new UsageException(
                        "database says what is started, and url what runs already; give only one of them");
            }
        });
    }

    private static void needs(Arguments arguments, Parameter<?> parameter, QueryKind... kinds) {
        if (changed(arguments, parameter) && !Set.of(kinds).contains(kind(arguments))) {
            var accepted = String.join(
                    " or ",
                    List.of(kinds).stream().map(kind -> "kind=" + kind.word()).toList());
            throw new UsageException("%s needs %s".formatted(parameter.name(), accepted));
        }
    }

    private static void atMostRows(Arguments arguments, Parameter<Integer> parameter) {
        if (changed(arguments, parameter) && arguments.get(parameter) > arguments.get(ROWS)) {
            throw new UsageException("%s=%d is more than rows=%d; accepted is at most rows"
                    .formatted(parameter.name(), arguments.get(parameter), arguments.get(ROWS)));
        }
    }

    private static <T> boolean changed(Arguments arguments, Parameter<T> parameter) {
        return !arguments.get(parameter).equals(parameter.defaultValue());
    }
}
