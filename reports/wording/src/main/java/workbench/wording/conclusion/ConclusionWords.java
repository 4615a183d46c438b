package workbench.wording.conclusion;

import java.util.List;
import workbench.analysis.conclusion.Conclusion;
import workbench.analysis.conclusion.Crossover;
import workbench.analysis.conclusion.Mix;
import workbench.analysis.conclusion.OwnCost;
import workbench.analysis.conclusion.PoolSizes;
import workbench.analysis.conclusion.Replay;
import workbench.analysis.conclusion.Unanswered;
import workbench.analysis.conclusion.Versions;
import workbench.analysis.conclusion.Versus;
import workbench.analysis.conclusion.WidthSearch;
import workbench.analysis.conclusion.WorstCases;
import workbench.wording.ConclusionTable;
import workbench.wording.TrustWords;

/** The answer to the question of a run, in words. Pure functions. */
public final class ConclusionWords {

    private ConclusionWords() {}

    /** The question. */
    public static String title(Conclusion conclusion) {
        return switch (conclusion) {
            case Crossover _ -> "How long must an item take before spreading pays?";
            case Mix _ -> "Which strategy and width, by the share of waiting?";
            case OwnCost _ -> "What does a strategy cost by itself?";
            case PoolSizes _ -> "Which pool is enough?";
            case Replay _ -> "Does the article still hold?";
            case Unanswered unanswered -> "Is the question %s answered?".formatted(unanswered.question());
            case Versions _ -> "Is the new version slower?";
            case Versus versus -> "%s or %s?".formatted(versus.first(), versus.second());
            case WidthSearch _ -> "Which width is enough?";
            case WorstCases _ -> "How much does a strategy lose at worst?";
        };
    }

    /** The answer in a few sentences, with its figures; the first one answers the question. */
    public static String sentence(Conclusion conclusion) {
        return switch (conclusion) {
            case Crossover crossover -> CrossoverWords.sentence(crossover);
            case Mix mix -> MixWords.sentence(mix);
            case OwnCost cost -> OwnCostWords.sentence(cost);
            case PoolSizes pools -> PoolWords.sentence(pools);
            case Replay replay -> ReplayWords.sentence(replay);
            case Unanswered unanswered ->
                "Cannot tell, because the machine was busy: %s.".formatted(TrustWords.disturbance(unanswered.busy()));
            case Versions versions -> VersionWords.sentence(versions);
            case Versus versus -> VersusWords.sentence(versus);
            case WidthSearch search -> WidthWords.sentence(search);
            case WorstCases worst -> WorstCaseWords.sentence(worst);
        };
    }

    /** The figures that the answer rests on; an empty table without an answer. */
    public static ConclusionTable table(Conclusion conclusion) {
        return switch (conclusion) {
            case Crossover crossover -> CrossoverWords.table(crossover);
            case Mix mix -> MixWords.table(mix);
            case OwnCost cost -> OwnCostWords.table(cost);
            case PoolSizes pools -> PoolWords.table(pools);
            case Replay replay -> ReplayWords.table(replay);
            case Unanswered _ -> new ConclusionTable("", List.of(), List.of());
            case Versions versions -> VersionWords.table(versions);
            case Versus versus -> VersusWords.table(versus);
            case WidthSearch search -> WidthWords.table(search);
            case WorstCases worst -> WorstCaseWords.table(worst);
        };
    }
}
