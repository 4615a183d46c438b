package workbench.wording;

import workbench.analysis.slice.Slice;
import workbench.statistics.stability.Noise;

/** The captions of tables: what their figures are, and what they rest on. */
public final class Headings {

    /** In place of verdicts if the plan is empty. */
    public static final String NO_CELLS = "The plan has no cells, so there is nothing to compare.";

    /** Above the table of decisions. */
    public static final String DECISIONS =
            "For each workload and width: the strategy to use, what else may be as fast, and how much slower the others are.";

    /** In place of pictures. */
    public static final String UNDRAWN =
            "This report has no pictures, on request or because of its many slices; “report --all-charts” draws them.";

    /** Above the cells of a slice that have no time. */
    public static final String LOSSES =
            "A cell has no time until one of its forks has ended, and none once one of them has failed, however fast the "
                    + "others were.";

    /** Above the languages of a workload. */
    public static final String SHAPES =
            "The time of a job at each width and, below it, how many times as fast as the baseline of its language, with the 95 % "
                    + "interval. What is shown gave the same results in every language. Speed-ups compare across languages; times "
                    + "are ranked within a language.";

    /** Above what the strategies cost. */
    public static final String COSTS =
            "Medians of the forks; memory is the peak. Open and first job are the cold start. CPU per fork runs from the "
                    + "fork's start to the end of its measured iterations, child processes included. CPU per job is that of "
                    + "the jobs alone, warm-up and checking of results included.";

    /** Above how the items were spread. */
    public static final String SPREAD =
            "Seen in jobs after all measured ones; each figure is the largest of any fork. Carriers are the threads on which "
                    + "virtual threads run. Tracing overhead is excluded from rankings.";

    /** Above how steady the forks were. */
    public static final String STABILITY =
            "The drift guard compares the two halves of each fork’s measured window; seeing no drift does not prove a steady "
                    + "state. Only a long fork, where the plan has one, shows how far the window is from what a long-running "
                    + "program sees. Outliers are kept, whatever their cause. Noise is the mean share of the processors that "
                    + "other programs used: green below %s, amber up to %s, red above."
                            .formatted(Figures.whole(Noise.QUIET_BELOW), Figures.whole(Noise.BUSY_ABOVE));

    /** Above the blocks of a plan. */
    public static final String PLAN =
            "Each block is the product of its workloads, strategies and widths. Every round runs one fork of each cell, in a "
                    + "random order drawn from the seed.";

    /** Above several runs. */
    public static final String RUNS =
            "A run with twins measures a reference strategy twice, as if it were two. Any difference between the two is noise.";

    private Headings() {}

    /**
     * Below the rows of the summary: what is left out.
     *
     * @param rows how many rows
     * @param all of how many
     * @param decisions how many decisions
     */
    public static String leftOut(int rows, int all, int decisions) {
        return "%s of %s%s left out here; summary.csv, beside this file, has a row for every cell, and index.html shows all."
                .formatted(
                        rows,
                        Figures.count(all, "row"),
                        decisions == 0 ? " are" : " and " + Figures.count(decisions, "decision") + " are");
    }

    /** The column of times of a slice. */
    public static String time(Slice slice) {
        return slice.objective()
                .map(_ -> "Gap at capacity")
                .or(slice::percentile)
                .orElse(slice.isOnce() ? "First job" : "Steady job");
    }

    /** Above the ranking of a slice. */
    public static String ranking(Slice slice) {
        return ("Ranked by the %s: geometric mean of the forks with its 95 %% confidence interval. A rank such "
                        + "as 1–3 spans what the data leave open. Strategies that share a letter cannot be told apart. "
                        + "Efficiency is the floor divided by the time.")
                .formatted(SliceWords.timed(slice));
    }
}
