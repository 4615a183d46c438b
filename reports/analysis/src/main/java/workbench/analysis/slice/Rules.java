package workbench.analysis.slice;

import java.util.Objects;
import java.util.OptionalDouble;
import workbench.results.Design;
import workbench.statistics.Choice;
import workbench.statistics.Margin;

/**
 * What a run was to find out, fixed before it began.
 *
 * @param margin the difference that is taken not to matter
 * @param regret by which share of time a strategy may be slower than the fastest to be good enough, so that a race ends; empty
 *     if every pair is to be decided
 * @param precision the relative half-width of an interval that is precise enough, such as 0.02; 0 for none
 */
public record Rules(Margin margin, OptionalDouble regret, double precision) {

    /** The regret that is small enough to want no more forks, as a share of the time of the fastest. */
    double wantedRegret() {
        return regret.orElse(Choice.SMALL_REGRET);
    }

    /** Whether a regret, as a ratio, is so small that more forks are not worth their time. */
    boolean isSmall(double regret) {
        return regret <= 1 + wantedRegret();
    }

    /** The rules of a run. */
    public static Rules of(Design design) {
        var margin = design.margin();
        var regret = design.regret();
        return new Rules(
                margin == null ? Margin.DEFAULT : new Margin(margin),
                regret == null ? OptionalDouble.empty() : OptionalDouble.of(regret),
                Objects.requireNonNullElse(design.precision(), 0.0));
    }
}
