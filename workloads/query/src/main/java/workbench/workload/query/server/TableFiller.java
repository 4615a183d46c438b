package workbench.workload.query.server;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import workbench.workload.query.data.Access;
import workbench.workload.query.data.QueryFailure;
import workbench.workload.query.data.SeededTable;
import workbench.workload.query.data.Tables;

/** Makes the tables, fills the one that is read, and checks it. */
final class TableFiller {

    private static final String ROWS = "insert into entry (id, amount, filler) select id, %s, repeat('x', 80) from %s"
            .formatted(SeededTable.AMOUNT, "%s");

    private static final String KEYS = "generate_series(1, ?) as keys(id)";

    private static final String KEYS_OF_H2 = "(select x as id from system_range(1, ?)) as keys";

    private TableFiller() {}

    /**
     * Does all that in an empty schema.
     *
     * @throws IOException if the database refuses, or computes other amounts than the items expect
     */
    static void of(Access access, SeededTable table) throws IOException {
        try (var connection = access.connect()) {
            make(connection);
            fill(connection, access.isH2() ? KEYS_OF_H2 : KEYS, table);
            check(connection, table);
        } catch (SQLException e) {
            throw QueryFailure.named(e);
        }
    }

    private static void make(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var create : Tables.CREATE) {
                statement.execute(create);
            }
        }
    }

    private static void fill(Connection connection, String keys, SeededTable table) throws SQLException {
        try (var rows = connection.prepareStatement(ROWS.formatted(keys));
                var statement = connection.createStatement()) {
            rows.setLong(1, table.shift());
            rows.setInt(2, table.rows());
            rows.executeUpdate();
            statement.execute("analyze");
        }
    }

    private static void check(Connection connection, SeededTable table) throws SQLException, IOException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select count(*), sum(amount) from entry")) {
            var right = table.sum(1, table.rows());
            if (!found.next() || found.getInt(1) != table.rows() || found.getLong(2) != right) {
                throw new IOException("the database holds other rows than it was filled with");
            }
        }
    }
}
