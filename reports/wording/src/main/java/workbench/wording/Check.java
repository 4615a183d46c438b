package workbench.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import workbench.analysis.cell.MachineLoad;
import workbench.analysis.cell.Status;
import workbench.analysis.slice.Slice;
import workbench.analysis.slice.Standing;
import workbench.analysis.slice.Twin;
import workbench.statistics.RobustCheck;
import workbench.statistics.stability.Noise;
import workbench.statistics.stability.WindowDrift;

/**
 * One check of the verdicts of a slice.
 *
 * @param words what it found
 * @param opinion whether that speaks for or against believing them
 */
public record Check(String words, Opinion opinion) {

    /** What a check says about the verdicts. */
    public enum Opinion {
        /** It found nothing wrong. */
        FOR,
        /** It was not made. */
        UNKNOWN,
        /** It found a reason to doubt them. */
        AGAINST;

        /** The name of its style. */
        public String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The checks of a slice: the noise, the twins, the drift within the window, the comparisons by ranks, and what a race leaves
     * open. None if no cell has a time.
     */
    public static List<Check> of(Slice slice) {
        var checks = new ArrayList<Check>();
        if (slice.measured().isEmpty()) {
            return checks;
        }
        checks.add(of(slice.load()));
        slice.twins().forEach(twin -> checks.add(of(twin)));
        if (slice.twins().isEmpty()) {
            checks.add(new Check("A/A twin not measured", Opinion.UNKNOWN));
        }
        if (!slice.isOnce()
                && slice.percentile().isEmpty()) { // one job, and one percentile, have no window to drift in
            checks.add(drift(slice));
        }
        robust(slice, checks);
        leftTheRace(slice).ifPresent(checks::add);
        return checks;
    }

    private static Check of(MachineLoad load) {
        var opinion = load.score()
                .map(noise -> noise == Noise.RED ? Opinion.AGAINST : Opinion.FOR)
                .orElse(Opinion.UNKNOWN);
        return new Check(TrustWords.loadInBrief(load), opinion);
    }

    private static Check of(Twin twin) {
        var opinion = twin.comparison().judged() ? Opinion.FOR : Opinion.UNKNOWN;
        return new Check(TrustWords.twin(twin), twin.alarm() ? Opinion.AGAINST : opinion);
    }

    private static Check drift(Slice slice) {
        var drifting = slice.measured().stream()
                .filter(one -> WindowDrift.of(one.measurement().sample()).drifting())
                .map(Standing::name)
                .toList();
        return drifting.isEmpty()
                ? new Check("no drift seen in the measured windows", Opinion.FOR)
                : new Check("still drifting in the measured window: " + Figures.list(drifting), Opinion.AGAINST);
    }

    private static Optional<Check> leftTheRace(Slice slice) {
        var ranked = slice.with(Status.RANKED);
        var most = ranked.stream().mapToInt(Check::forks).max().orElse(0);
        var left = ranked.stream()
                .filter(one -> slice.rules().regret().isPresent() && forks(one) < most)
                .map(one -> "%s (%s)".formatted(one.name(), Figures.count(forks(one), "fork")))
                .toList();
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new Check(
                        "left the race, so that their order is open: " + Figures.list(left), Opinion.UNKNOWN));
    }

    private static int forks(Standing one) {
        return one.measurement().sample().size();
    }

    private static void robust(Slice slice, List<Check> checks) {
        var others = slice.with(Status.RANKED).stream()
                .filter(one -> one.toBest().flatMap(c -> c.robust()).isPresent())
                .toList();
        var agreeing = others.stream().filter(Check::agrees).count();
        if (!others.isEmpty()) {
            var opinion = agreeing == others.size() ? Opinion.FOR : Opinion.AGAINST;
            checks.add(new Check(
                    "robust check agrees with %s of %s".formatted(agreeing, Figures.count(others.size(), "comparison")),
                    opinion));
        }
    }

    /** Whether ranks find a difference where means do; where means find none, there is nothing to disagree with. */
    private static boolean agrees(Standing one) {
        var comparison = one.toBest().orElseThrow();
        var differs = comparison.pDifferent() < comparison.alpha();
        return !differs || comparison.robust().filter(RobustCheck::different).isPresent();
    }
}
