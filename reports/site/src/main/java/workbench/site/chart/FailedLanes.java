package workbench.site.chart;

import java.util.List;
import java.util.stream.Stream;
import workbench.analysis.cell.Status;
import workbench.analysis.slice.Slice;
import workbench.analysis.slice.Standing;
import workbench.wording.FailureWords;

/**
 * The lanes of what failed, below those of what was measured: it has no mark, but a place.
 *
 * @param standings those that fit
 */
record FailedLanes(List<Standing> standings) {

    /** Those of a slice of which so many others have a lane. */
    static FailedLanes below(int others, Slice slice) {
        return new FailedLanes(
                slice.with(Status.FAILED).stream().limit(Lanes.MOST - others).toList());
    }

    int size() {
        return standings.size();
    }

    Stream<String> names() {
        return standings.stream().map(Standing::name);
    }

    Stream<Lanes.Lane> lanes() {
        return standings.stream().map(FailedLanes::lane);
    }

    private static Lanes.Lane lane(Standing standing) {
        var why =
                FailureWords.failed(standing.measurement().failures().getFirst().kind());
        return new Lanes.Lane(standing.name(), pen -> pen.note(why));
    }
}
