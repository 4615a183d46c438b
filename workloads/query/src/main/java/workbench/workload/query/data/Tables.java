package workbench.workload.query.data;

import java.util.List;

/** The tables of the workload, and what is asked of them: in SQL that PostgreSQL and H2 understand alike. */
public final class Tables {

    /** What makes them. The rows that are read, what updates share, what is inserted, and how connections were used. */
    public static final List<String> CREATE = List.of(
            "create table entry (id bigint primary key, amount bigint not null, filler varchar(100) not null)",
            "create table account (lane varchar(36), id int, balance bigint not null, primary key (lane, id))",
            "create table arrival (lane varchar(36), item int, amount bigint not null, primary key (lane, item))",
            "create table pool_use (figures varchar(20000) not null)");

    /** A row by its key. */
    public static final String POINT = "select amount from entry where id = ?";

    /** Rows from a key on, up to another. */
    public static final String RANGE = "select amount from entry where id >= ? and id < ?";

    /** A row by its key, after a sleep of so many seconds. */
    public static final String SLOW = "select amount, pg_sleep(?) from entry where id = ?";

    /** A new row of a lane, by the item. */
    public static final String INSERT = "insert into arrival (lane, item, amount) values (?, ?, ?)";

    /** What an account of a lane holds. */
    public static final String BALANCE = "select balance from account where lane = ? and id = ?";

    /** The same, while nobody else may change it. */
    public static final String BALANCE_FOR_UPDATE = BALANCE + " for update";

    /** Another balance for an account of a lane. */
    public static final String SET_BALANCE = "update account set balance = ? where lane = ? and id = ?";

    /** What an item of a lane has inserted. */
    public static final String ARRIVAL = "select amount from arrival where lane = ? and item = ?";

    /** What takes the rows of a lane out. */
    public static final List<String> CLEAR_LANE =
            List.of("delete from arrival where lane = ?", "delete from account where lane = ?");

    /** Accounts of a lane with a balance, as many as are asked for. */
    public static final String OPEN_ACCOUNTS =
            "insert into account (lane, id, balance) select ?, id, ? from entry where id <= ?";

    /** Leaves word of how connections were used. */
    public static final String LEAVE_USE = "insert into pool_use (figures) values (?)";

    /** How connections were used since {@link #CLEAR_USES}. */
    public static final String USES = "select figures from pool_use";

    /** Forgets how connections were used. */
    public static final String CLEAR_USES = "delete from pool_use";

    private Tables() {}
}
