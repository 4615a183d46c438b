package workbench.workload.query;

import java.util.Arrays;
import java.util.Locale;

/** What an item asks of the database. */
enum QueryKind {
    /** One row by its key. */
    POINT,
    /** Some rows that follow each other. */
    RANGE,
    /** A new row. */
    INSERT,
    /** A row is read and then written, in one transaction. */
    UPDATE,
    /** A row by its key, after the server has slept. */
    SLOW,
    /** Of ten items about six points, two ranges, an insert and an update. */
    MIX;

    private static final QueryKind[] OF_MIX = {POINT, POINT, POINT, POINT, POINT, POINT, RANGE, RANGE, INSERT, UPDATE};

    /** The word that a person types. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static QueryKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** All words, in order. */
    static String[] words() {
        return Arrays.stream(values()).map(QueryKind::word).toArray(String[]::new);
    }

    /**
     * What an item of this kind asks.
     *
     * @param draw any number
     */
    QueryKind drawn(int draw) {
        return this == MIX ? OF_MIX[Math.floorMod(draw, OF_MIX.length)] : this;
    }
}
