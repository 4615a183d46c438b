package workbench.statistics.stability;

import java.util.Collection;
import org.apache.commons.math3.distribution.BinomialDistribution;
import workbench.statistics.Comparison;
import workbench.statistics.Verdict;

/**
 * The comparisons of a strategy with itself, over many runs: of the verdicts that find a difference, all are false.
 *
 * @param comparisons how many there were
 * @param falseVerdicts how many of them were a win or a lean
 */
public record TwinLedger(int comparisons, int falseVerdicts) {

    private static final double NOMINAL = 0.05;
    private static final double ALARM = 0.01;

    /** The ledger of these comparisons; those with too few forks for a verdict could find nothing and do not count. */
    public static TwinLedger of(Collection<Comparison> twins) {
        var judged = twins.stream().filter(Comparison::judged).toList();
        var wrong = judged.stream()
                .map(Comparison::verdict)
                .filter(TwinLedger::findsDifference)
                .count();
        return new TwinLedger(judged.size(), (int) wrong);
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
