package workbench.workload.query;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.UUID;
import workbench.workload.query.data.Tables;

/**
 * The rows that the items of one measured cell write, apart from those of any other: all processes of the cell share its folder, and
 * so its lane.
 *
 * @param name what its rows carry
 * @param drawn what its items ask
 */
record OwnRows(String name, DrawnQueries drawn) {

    static OwnRows of(Path folder, DrawnQueries drawn) {
        var path = folder.toAbsolutePath().normalize().toString();
        return new OwnRows(
                UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8)).toString(), drawn);
    }

    /** Takes out what the last job has written, and gives each account its balance. */
    void prepare(Connection connection) throws SQLException {
        clear(connection);
        try (var accounts = connection.prepareStatement(Tables.OPEN_ACCOUNTS)) {
            accounts.setString(1, name);
            accounts.setLong(2, DrawnQueries.BALANCE);
            accounts.setInt(3, drawn.accounts());
            accounts.executeUpdate();
        }
    }

    /** Takes out what jobs have written. */
    void clear(Connection connection) throws SQLException {
        for (var delete : Tables.CLEAR_LANE) {
            try (var rows = connection.prepareStatement(delete)) {
                rows.setString(1, name);
                rows.executeUpdate();
            }
        }
    }

    /** What the row holds that an item has inserted; empty if there is none. */
    OptionalLong inserted(Connection connection, int item) throws SQLException {
        return amount(connection, Tables.ARRIVAL, item);
    }

    /** What an account holds; empty if there is none. */
    OptionalLong balance(Connection connection, int account) throws SQLException {
        return amount(connection, Tables.BALANCE, account);
    }

    private OptionalLong amount(Connection connection, String sql, int key) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, name);
            query.setInt(2, key);
            try (var rows = query.executeQuery()) {
                return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
            }
        }
    }
}
