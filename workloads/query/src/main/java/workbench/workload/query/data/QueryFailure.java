package workbench.workload.query.data;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import workbench.parameter.OneLine;

/** What the failures of a database mean, by their SQLSTATE. */
public final class QueryFailure {

    private static final String STATEMENT_ENDED = "57014";

    /** What both databases say where transactions get in each other's way; the second is H2's. */
    private static final Map<String, String> CONFLICTS = Map.of(
            "40001", "the transaction conflicted with another",
            "40P01", "the transaction and another waited for each other",
            "90131", "the transaction conflicted with another");

    private static final Map<String, String> NAMES = Map.of(
            STATEMENT_ENDED,
            "the database ended the statement",
            "57P01",
            "the database ended the connection",
            "57P02",
            "the database went down and ended the connection",
            "57P03",
            "the database is starting or stopping",
            "53300",
            "the database takes no more connections",
            "23505",
            "the row is there already",
            "28P01",
            "the database does not know the user by this password",
            "3D000",
            "there is no such database");

    private static final String LOST = "08";

    private QueryFailure() {}

    /** Whether the same transaction may succeed if it is performed again. */
    public static boolean isConflict(SQLException failure) {
        return CONFLICTS.containsKey(state(failure));
    }

    /** A failure under its name, such as {@code the database ended the connection: terminating … (57P01)}. */
    public static IOException named(SQLException failure) {
        return new IOException("%s: %s (%s)".formatted(name(state(failure)), text(failure), state(failure)), failure);
    }

    private static String name(String state) {
        if (state.startsWith(LOST)) {
            return "the connection to the database is lost";
        }
        var conflict = CONFLICTS.get(state);
        return conflict != null ? conflict : NAMES.getOrDefault(state, "the query failed");
    }

    /** What the database says, without where in the statement. */
    public static String text(SQLException failure) {
        var first = OneLine.message(failure).replaceFirst(" \\| .*", "");
        return first.replaceFirst("^(FATAL|ERROR): ", "");
    }

    private static String state(SQLException failure) {
        @Nullable String state = failure.getSQLState();
        return state == null ? "" : state;
    }
}
