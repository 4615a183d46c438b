package workbench.analysis.conclusion;

import java.util.List;
import workbench.analysis.cell.Measurement;
import workbench.analysis.slice.Decision;
import workbench.analysis.slice.Rules;
import workbench.analysis.slice.Slice;
import workbench.results.Question;

/** The answer to the question of a run, over all of its workloads. */
public sealed interface Conclusion permits Crossover, Mix, OwnCost, Versus, WidthSearch, WorstCases {

    /**
     * The answer, as far as the data give one.
     *
     * @param all the cells of the run
     * @param slices the slices of these cells
     * @param decisions the decisions of these slices
     * @param cores the logical processors of the machine
     */
    static Conclusion of(
            Question question,
            List<Measurement> all,
            List<Slice> slices,
            List<Decision> decisions,
            Rules rules,
            int cores) {
        return switch (question) {
            case CROSSOVER -> Crossover.of(slices);
            case MIX -> Mix.of(decisions, cores);
            case WIDTH -> WidthSearch.of(all, rules);
            case VERSUS -> Versus.of(all, slices);
            case LOSS -> WorstCases.of(slices);
            case COST -> OwnCost.of(all);
        };
    }
}
