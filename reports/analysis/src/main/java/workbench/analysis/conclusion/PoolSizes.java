package workbench.analysis.conclusion;

import java.util.List;
import workbench.analysis.cell.Measurement;
import workbench.analysis.slice.PoolSearch;
import workbench.analysis.slice.Rules;

/**
 * How many connections are enough, and what becomes of many items at few.
 *
 * @param searches a search for each workload, strategy and width, in the order of the plan
 * @param crowds the greatest width at each pool against the width of its connections, where both were measured
 */
public record PoolSizes(List<PoolSearch> searches, List<PoolSearch.Crowd> crowds) implements Conclusion {

    public PoolSizes {
        searches = List.copyOf(searches);
        crowds = List.copyOf(crowds);
    }

    static PoolSizes of(List<Measurement> all, Rules rules) {
        return new PoolSizes(PoolSearch.of(all, rules), PoolSearch.crowds(all, rules));
    }
}
