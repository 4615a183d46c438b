package workbench.site.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import workbench.analysis.Analysis;
import workbench.analysis.cell.Measurement;

/**
 * Assigns each strategy a colour for the whole report: a built-in one the same in every report, any other the next one that no strategy of
 * this run has.
 *
 * @param names the names, each at the index of its colour; empty where an index is free
 */
public record Palette(List<String> names) {

    private static final List<String> BUILT_IN = List.of(
            "sequential",
            "platform-threads",
            "virtual-threads",
            "fork-join",
            "parallel-streams",
            "multi-process",
            "completable-futures",
            "gatherers",
            "structured-concurrency",
            "cpython-sequential",
            "cpython-threads",
            "cpython-processes");

    public Palette {
        names = List.copyOf(names);
    }

    /** The palette of names, in the order in which free colours are given to them. */
    static Palette ofNames(Collection<String> names) {
        var byColour = new ArrayList<String>(BUILT_IN);
        byColour.replaceAll(builtIn -> names.contains(builtIn) ? builtIn : "");
        for (var name : names) {
            if (!byColour.contains(name)) {
                var free = byColour.indexOf("");
                if (free < 0) {
                    byColour.add(name);
                } else {
                    byColour.set(free, name);
                }
            }
        }
        return new Palette(byColour);
    }

    /** The palette of a run. */
    public static Palette of(Analysis analysis) {
        return ofNames(analysis.measurements().stream().map(Measurement::name).toList());
    }

    /** The palette of curves that are no strategies. */
    static Palette of(SpeedUps shown) {
        return ofNames(shown.curves().stream().map(SpeedUps.Series::name).toList());
    }

    /** The index of a strategy's colour, below {@link Theme#STRATEGIES}; beyond the last one, colours repeat. */
    public int index(String name) {
        return Math.max(0, names.indexOf(name)) % Theme.STRATEGIES;
    }

    Color colour(String name, Theme theme) {
        return theme.strategy(index(name));
    }
}
