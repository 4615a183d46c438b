package workbench.workload.query;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import workbench.parameter.Arguments;
import workbench.workload.query.data.SeededTable;

/**
 * What each item asks and must get, drawn from the seed alone: no database is asked for it. Immutable and thread-safe.
 */
final class DrawnQueries {

    /** What an account holds before a job. */
    static final long BALANCE = 1_000;

    private final SeededTable table;
    private final int range;
    private final QueryKind[] kinds;
    private final int[] keys;
    private final long[] amounts;
    private final long[] balances;

    private DrawnQueries(SeededTable table, int range, int items, int accounts) {
        this.table = table;
        this.range = range;
        kinds = new QueryKind[items];
        keys = new int[items];
        amounts = new long[items];
        balances = new long[accounts];
        Arrays.fill(balances, BALANCE);
    }

    static DrawnQueries of(Arguments arguments) {
        var table = table(arguments);
        var drawn = new DrawnQueries(
                table,
                arguments.get(QueryDials.RANGE),
                arguments.get(QueryDials.ITEMS),
                arguments.get(QueryDials.ACCOUNTS));
        drawn.draw(QueryDials.kind(arguments), new SplittableRandom(arguments.get(QueryDials.SEED)));
        return drawn;
    }

    /** The rows that are read. */
    static SeededTable table(Arguments arguments) {
        return SeededTable.of(arguments.get(QueryDials.ROWS), arguments.get(QueryDials.SEED));
    }

    private void draw(QueryKind kind, SplittableRandom random) {
        for (var item = 0; item < kinds.length; item++) {
            kinds[item] = kind.drawn(random.nextInt());
            keys[item] = 1 + random.nextInt(bound(kinds[item]));
            amounts[item] = random.nextInt(1, 1_000_000);
            if (kinds[item] == QueryKind.UPDATE) {
                balances[keys[item] - 1] += amounts[item];
            }
        }
    }

    private int bound(QueryKind kind) {
        return switch (kind) {
            case UPDATE -> balances.length;
            case RANGE -> table.rows() - range + 1;
            default -> table.rows();
        };
    }

    int size() {
        return kinds.length;
    }

    QueryKind kind(int item) {
        return kinds[item];
    }

    /** The key of the row, of the first row, or of the account. */
    int key(int item) {
        return keys[item];
    }

    /** How many rows a range has. */
    int range() {
        return range;
    }

    /** What an insert or an update puts there. */
    long amount(int item) {
        return amounts[item];
    }

    /** How many accounts there are. */
    int accounts() {
        return balances.length;
    }

    /** What the account of an item holds after a job in which no update was lost or done twice. */
    long balance(int item) {
        return balances[keys[item] - 1];
    }

    /** What the item must get. */
    QueryResult expected(int item) {
        return switch (kinds[item]) {
            case RANGE -> new QueryResult(item, range, table.sum(keys[item], range));
            case INSERT, UPDATE -> new QueryResult(item, 1, amounts[item]);
            default -> new QueryResult(item, 1, table.amount(keys[item]));
        };
    }

    /** Whether items leave something in the database. */
    boolean writes() {
        return IntStream.range(0, kinds.length)
                .anyMatch(item -> kinds[item] == QueryKind.INSERT || kinds[item] == QueryKind.UPDATE);
    }
}
