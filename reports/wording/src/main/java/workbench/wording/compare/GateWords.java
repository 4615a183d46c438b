package workbench.wording.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import workbench.analysis.compare.CellChange;
import workbench.analysis.compare.GateOutcome;
import workbench.analysis.compare.GateResult;
import workbench.wording.Figures;

/** Whether a build may pass, in words. Pure functions. */
public final class GateWords {

    /** Of more cells, their number says more than their names. */
    private static final int MOST_NAMED = 3;

    private GateWords() {}

    /** What the gate asks. */
    public static String title(GateResult gate) {
        return "Is a cell more than %s slower?".formatted(limit(gate));
    }

    /** What it comes to, in a word or two. */
    public static String outcome(GateOutcome outcome) {
        return switch (outcome) {
            case PASSED -> "no";
            case SLOWER -> "yes";
            case UNDECIDED -> "cannot tell";
        };
    }

    /** What it comes to, in a sentence or two. */
    public static String sentence(GateResult gate) {
        var sentences = new ArrayList<String>();
        switch (gate.outcome()) {
            case PASSED ->
                sentences.add("No cell is more than %s slower, which is proven of all at once.".formatted(limit(gate)));
            case SLOWER -> sentences.add(proven(gate));
            case UNDECIDED ->
                sentences.add("No cell is proven to be more than %s slower, but not all are proven to be no slower."
                        .formatted(limit(gate)));
        }
        if (!gate.undecided().isEmpty()) {
            sentences.add("Open: %s.".formatted(named(gate.undecided())));
        }
        if (!gate.missing().isEmpty()) {
            sentences.add("Missing in NEW: %s."
                    .formatted(named(gate.missing().stream().map(ChangeWords::name))));
        }
        gate.provable()
                .ifPresent(ratio -> sentences.add(
                        "With a chance of 80 %%, this gate would have stopped any cell that became %s slower."
                                .formatted(ChangeWords.excess(ratio))));
        return String.join(" ", sentences);
    }

    private static String proven(GateResult gate) {
        return "Proven to be more than %s slower: %s.".formatted(limit(gate), named(gate.slower()));
    }

    private static String named(List<CellChange> cells) {
        return named(cells.stream().map(ChangeWords::figures));
    }

    /** The first few, and how many more there are. */
    private static String named(Stream<String> cells) {
        var all = cells.toList();
        return all.size() <= MOST_NAMED
                ? Figures.list(all)
                : "%s and %s more".formatted(String.join(", ", all.subList(0, MOST_NAMED)), all.size() - MOST_NAMED);
    }

    private static String limit(GateResult gate) {
        return Figures.exactly(gate.limit());
    }
}
