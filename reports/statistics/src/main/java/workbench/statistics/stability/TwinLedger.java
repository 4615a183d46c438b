package workbench.statistics.stability;

import java.util.Collection;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.BinomialDistribution;
import workbench.statistics.Comparison;
import workbench.statistics.Interval;
import workbench.statistics.Verdict;

/**
 * The comparisons of a strategy with itself, over many runs: every verdict that finds a difference is false.
 *
 * @param comparisons how many there were
 * @param falseVerdicts how many of them were a win or a lean
 */
public record TwinLedger(int comparisons, int falseVerdicts) {

    private static final double NOMINAL = 0.05;
    private static final double ALARM = 0.01;
    private static final double LEVEL = 0.95;

    /** The ledger of these comparisons; those with too few forks for a verdict could find nothing and do not count. */
    public static TwinLedger of(Collection<Comparison> twins) {
        var judged = twins.stream().filter(Comparison::judged).toList();
        var wrong = judged.stream()
                .map(Comparison::verdict)
                .filter(TwinLedger::findsDifference)
                .count();
        return new TwinLedger(judged.size(), (int) wrong);
    }

    /** The share of false verdicts; NaN without comparisons. */
    public double share() {
        return (double) falseVerdicts / comparisons;
    }

    /**
     * The 95 % interval of their share, exact: C. J. Clopper and E. S. Pearson, "The use of confidence or fiducial limits
     * illustrated in the case of the binomial", Biometrika 26 (1934). From 0 to 1 without comparisons.
     */
    public Interval interval() {
        var tail = (1 - LEVEL) / 2;
        var right = comparisons - falseVerdicts;
        return new Interval(
                falseVerdicts == 0 ? 0 : beta(falseVerdicts, right + 1).inverseCumulativeProbability(tail),
                right == 0 ? 1 : beta(falseVerdicts + 1, right).inverseCumulativeProbability(1 - tail),
                LEVEL);
    }

    private static BetaDistribution beta(int alpha, int beta) {
        return new BetaDistribution(null, alpha, beta);
    }

    /** The probability of so many false verdicts or more if each had a chance of five percent. */
    public double tail() {
        return falseVerdicts == 0
                ? 1
                : 1 - new BinomialDistribution(null, comparisons, NOMINAL).cumulativeProbability(falseVerdicts - 1);
    }

    /** Whether there are too many false verdicts for chance, so that this machine's other verdicts are not to be trusted. */
    public boolean alarm() {
        return tail() < ALARM;
    }

    private static boolean findsDifference(Verdict verdict) {
        return verdict == Verdict.WIN || verdict == Verdict.LEAN;
    }
}
