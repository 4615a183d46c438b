package workbench.analysis.conclusion;

import java.util.List;
import workbench.analysis.cell.Measurement;
import workbench.analysis.slice.Rules;
import workbench.analysis.slice.WidthRace;

/**
 * The least width that is good enough, for each workload and strategy by itself.
 *
 * @param races in the order of the plan
 */
public record WidthSearch(List<WidthRace> races) implements Conclusion {

    public WidthSearch {
        races = List.copyOf(races);
    }

    static WidthSearch of(List<Measurement> all, Rules rules) {
        return new WidthSearch(WidthRace.of(all, rules));
    }
}
