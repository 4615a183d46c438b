package workbench.analysis.conclusion;

import java.util.List;
import workbench.analysis.cell.Measurement;
import workbench.analysis.slice.Decision;
import workbench.analysis.slice.Rules;
import workbench.analysis.slice.Slice;
import workbench.analysis.slice.Slices;
import workbench.results.Question;

/** The answer to the question of a run, over all of its workloads. */
public sealed interface Conclusion
        permits Crossover, Mix, OwnCost, PoolSizes, Replay, Unanswered, Versions, Versus, WidthSearch, WorstCases {

    /**
     * The answer, as far as the data give one; none where the machine was busy during the run, or during a slice of it
     * that the answer cannot leave out.
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
        var busy = Slices.busy(all, question == Question.ARTICLE ? List.of() : slices);
        if (busy.isPresent()
                && question != Question.VERSIONS) { // which can say of a busy machine, too, whether results changed
            return new Unanswered(question, busy.get());
        }
        return switch (question) {
            case CROSSOVER -> Crossover.of(slices);
            case MIX -> Mix.of(decisions, cores);
            case WIDTH -> WidthSearch.of(all, rules);
            case VERSUS -> Versus.of(all, slices);
            case LOSS -> WorstCases.of(slices);
            case COST -> OwnCost.of(all);
            case POOL -> PoolSizes.of(all, rules);
            case ARTICLE -> Replay.of(all, slices);
            case VERSIONS -> Versions.of(all, rules, busy);
        };
    }
}
