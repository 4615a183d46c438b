package workbench.analysis.conclusion;

import workbench.analysis.cell.MachineLoad;
import workbench.results.Question;

/**
 * No answer, since the machine was busy.
 *
 * @param question what was asked
 * @param busy what else the machine did
 */
public record Unanswered(Question question, MachineLoad busy) implements Conclusion {}
