package workbench.analysis.conclusion;

import java.util.Comparator;

/**
 * What the article times, or what this project adds beside it: some work, and how it is spread.
 *
 * @param work the work
 * @param items how many pages, images or numbers it has; 0 if that is unknown
 * @param way how it is spread
 * @param strategy what spreads it, where the way does not say so; otherwise empty
 * @param width how many items may be in flight at once
 */
public record ArticleRow(ArticleWork work, int items, Way way, String strategy, int width)
        implements Comparable<ArticleRow> {

    private static final Comparator<ArticleRow> ORDER = Comparator.comparing(ArticleRow::work)
            .thenComparingInt(ArticleRow::items)
            .thenComparing(ArticleRow::way)
            .thenComparing(ArticleRow::strategy)
            .thenComparingInt(ArticleRow::width);

    /** The kinds of work. */
    public enum ArticleWork {
        /** Asking which images there are. */
        LISTING,
        /** Downloading images. */
        DOWNLOADING,
        /** Factorising numbers as the article does. */
        FACTORISING,
        /** Factorising numbers by a better algorithm, which the article does not. */
        FACTORISING_BETTER
    }

    /** The ways of spreading it. */
    public enum Way {
        /** Not at all. */
        ALONE,
        /** Over threads. */
        THREADS,
        /** Over threads that are made in another way. */
        OTHER_THREADS,
        /** Over processes. */
        PROCESSES,
        /** By a strategy that the article does not have. */
        OTHER
    }

    /** A row of the article itself. */
    static ArticleRow of(ArticleWork work, int items, Way way, int width) {
        return new ArticleRow(work, items, way, "", width);
    }

    /** The same work, not spread. */
    ArticleRow alone() {
        return of(work, items, Way.ALONE, 1);
    }

    /** By work, then by its amount, by way and by width. */
    @Override
    public int compareTo(ArticleRow other) {
        return ORDER.compare(this, other);
    }
}
