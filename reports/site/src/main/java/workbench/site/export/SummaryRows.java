package workbench.site.export;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import workbench.analysis.Analysis;
import workbench.analysis.slice.Slice;
import workbench.wording.Headings;
import workbench.wording.Loss;
import workbench.wording.RankingRow;

/**
 * What the summary shows of a slice.
 *
 * @param slice the slice
 * @param rows the first rows of its ranking
 * @param losses why others have no time, after all that have one
 */
record SummaryRows(Slice slice, List<RankingRow> rows, List<Loss> losses) {

    /** The most rows, all slices together; there are no more decisions, either. */
    static final int MOST = 20;

    /** What is shown of a run. */
    static List<SummaryRows> of(Analysis analysis) {
        return shared(analysis.slices());
    }

    /**
     * Shares rows among slices: each gets its first one before any gets its second. Slices that get none are left out.
     */
    private static List<SummaryRows> shared(List<Slice> slices) {
        var wanted = slices.stream().mapToInt(SummaryRows::wanted).toArray();
        var shares = new int[wanted.length];
        var left = Math.min(MOST, Arrays.stream(wanted).sum());
        while (left > 0) {
            for (var i = 0; i < wanted.length && left > 0; i++) {
                if (shares[i] < wanted[i]) {
                    shares[i]++;
                    left--;
                }
            }
        }
        return IntStream.range(0, wanted.length)
                .filter(i -> shares[i] > 0)
                .mapToObj(i -> of(slices.get(i), shares[i]))
                .toList();
    }

    private static int wanted(Slice slice) {
        return slice.measured().size() + Loss.of(slice).size();
    }

    private static SummaryRows of(Slice slice, int share) {
        var rows = slice.measured().stream().limit(share).map(RankingRow::new).toList();
        var losses = Loss.of(slice).stream().limit(share - rows.size()).toList();
        return new SummaryRows(slice, rows, losses);
    }

    /** That rows are left out, how many, and where they are; empty if all are shown. */
    static Optional<String> leftOut(Analysis analysis, List<SummaryRows> shown) {
        var all = analysis.slices().stream().mapToInt(SummaryRows::wanted).sum();
        var rows = shown.stream()
                .mapToInt(one -> one.rows.size() + one.losses.size())
                .sum();
        return all == rows
                ? Optional.empty()
                : Optional.of(Headings.leftOut(
                        all - rows, all, Math.max(0, analysis.decisions().size() - MOST)));
    }
}
