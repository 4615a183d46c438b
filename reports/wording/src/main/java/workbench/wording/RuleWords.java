package workbench.wording;

import workbench.analysis.slice.Rules;

/** What a run was to find out, in words. Pure functions. */
public final class RuleWords {

    private RuleWords() {}

    /**
     * When cells stop, and what counts as equal.
     *
     * @param checked whether there are interim checks, at which they may
     */
    public static String sentence(Rules rules, boolean checked) {
        return "%sDifferences below %s do not matter."
                .formatted(checked ? end(rules) + ". " : "", ComparisonWords.margin(rules.margin()));
    }

    /** When cells stop. */
    static String end(Rules rules) {
        if (rules.regret().isPresent()) {
            return "A race: strategies that another beats stop, and it ends when the fastest is proven or the regret is at most %s"
                    .formatted(Figures.exactly(rules.regret().getAsDouble()));
        }
        return rules.precision() > 0
                ? "Cells stop once their intervals are within ±%s".formatted(Figures.exactly(rules.precision()))
                : "Cells stop at a check once all of their comparisons are decided";
    }
}
