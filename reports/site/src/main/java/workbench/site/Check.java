package workbench.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import workbench.site.analysis.Figures;
import workbench.site.analysis.Load;
import workbench.site.analysis.Slice;
import workbench.site.analysis.Standing;
import workbench.site.analysis.Status;
import workbench.site.analysis.Twin;
import workbench.statistics.RobustCheck;
import workbench.statistics.stability.Noise;
import workbench.statistics.stability.WindowDrift;

/**
 * One check of the verdicts of a slice.
 *
 * @param words what it found
 * @param outcome whether that speaks for or against believing them
 */
record Check(String words, Outcome outcome) {

    /** What a check says of the verdicts. */
    enum Outcome {
        FOR,
        /** It was not made. */
        UNKNOWN,
        AGAINST
    }

    /** The name of its style. */
    String style() {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    /** Those of a slice with figures: the noise, the twin, the drift within the window, and the comparisons by ranks. */
    static List<Check> of(Slice slice) {
        var checks = new ArrayList<Check>();
        if (slice.measured().isEmpty()) {
            return checks;
        }
        checks.add(of(slice.load()));
        slice.twins().forEach(twin -> checks.add(of(twin)));
        if (slice.twins().isEmpty()) {
            checks.add(new Check("A/A twin not measured", Outcome.UNKNOWN));
        }
        checks.add(drift(slice));
        robust(slice, checks);
        return checks;
    }

    private static Check of(Load load) {
        var outcome = load.score()
                .map(noise -> noise == Noise.RED ? Outcome.AGAINST : Outcome.FOR)
                .orElse(Outcome.UNKNOWN);
        return new Check(load.brief(), outcome);
    }

    private static Check of(Twin twin) {
        var outcome = twin.comparison().judged() ? Outcome.FOR : Outcome.UNKNOWN;
        return new Check(twin.words(), twin.alarm() ? Outcome.AGAINST : outcome);
    }

    private static Check drift(Slice slice) {
        var drifting = slice.measured().stream()
                .filter(one -> WindowDrift.of(one.measurement().sample()).drifting())
                .map(Standing::name)
                .toList();
        return drifting.isEmpty()
                ? new Check("no drift seen in the measured windows", Outcome.FOR)
                : new Check("still drifting in the measured window: " + Figures.list(drifting), Outcome.AGAINST);
    }

    private static void robust(Slice slice, List<Check> checks) {
        var others = slice.with(Status.RANKED).stream()
                .filter(one -> one.toBest().flatMap(c -> c.robust()).isPresent())
                .toList();
        var agreeing = others.stream().filter(Check::agrees).count();
        if (!others.isEmpty()) {
            var outcome = agreeing == others.size() ? Outcome.FOR : Outcome.AGAINST;
            checks.add(new Check(
                    "robust check agrees with %s of %s comparisons".formatted(agreeing, others.size()), outcome));
        }
    }

    /** Whether ranks find a difference where means do; where these find none, there is nothing to disagree with. */
    private static boolean agrees(Standing one) {
        var comparison = one.toBest().orElseThrow();
        var differs = comparison.pDifferent() < comparison.alpha();
        return !differs || comparison.robust().filter(RobustCheck::different).isPresent();
    }
}
