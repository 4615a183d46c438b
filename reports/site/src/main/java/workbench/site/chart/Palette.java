package workbench.site.chart;

import java.awt.Color;
import java.util.List;
import workbench.analysis.Analysis;
import workbench.analysis.cell.Measurement;

/**
 * Assigns each strategy a colour for the whole report, by its position in the plan.
 *
 * @param names the names, in the order of the plan
 */
public record Palette(List<String> names) {

    public Palette {
        names = List.copyOf(names);
    }

    /** The palette of a run. */
    public static Palette of(Analysis analysis) {
        return new Palette(analysis.measurements().stream()
                .map(Measurement::name)
                .distinct()
                .toList());
    }

    /** The palette of curves that are no strategies. */
    static Palette of(SpeedUps shown) {
        return new Palette(shown.curves().stream().map(SpeedUps.Series::name).toList());
    }

    /** The index of a strategy's colour, below {@link Theme#STRATEGIES}; beyond the last one, colours repeat. */
    public int index(String name) {
        return Math.max(0, names.indexOf(name)) % Theme.STRATEGIES;
    }

    Color colour(String name, Theme theme) {
        return theme.strategy(index(name));
    }
}
