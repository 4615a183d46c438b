package workbench.analysis.scaling;

import java.util.List;
import java.util.Optional;
import workbench.results.Arena;
import workbench.results.Use;
import workbench.statistics.Interval;
import workbench.statistics.scaling.ScalabilityFit;

/**
 * How the strategies of a workload in one language scale with the width.
 *
 * @param id unique within the run, fit for a file name and an anchor
 * @param arena the workload and the language
 * @param reference the name of the baseline that the speed-up is over; empty if each is compared with its own lowest width
 * @param forks the fewest forks of a point
 * @param curves the strategies, in the plan's order
 * @param ideal the most that the floor allows, by width: over the baseline or, without one, over the floor at the lowest width; only
 *     widths of which the floor is known and holds
 */
public record Scaling(
        String id, Arena arena, Optional<String> reference, int forks, List<Curve> curves, List<Point> ideal) {

    /** The workload. */
    public Use workload() {
        return arena.workload();
    }

    /** The lowest width of any strategy. */
    public int lowestWidth() {
        return curves.stream()
                .flatMap(curve -> curve.points().stream())
                .mapToInt(Point::width)
                .min()
                .orElseThrow();
    }

    /**
     * A strategy.
     *
     * @param name what it is called
     * @param points its points, by width
     * @param law the law by which it scales, or why none was fitted
     */
    public record Curve(String name, List<Point> points, ScalabilityFit law) {}

    /**
     * A measured point.
     *
     * @param width the width
     * @param speedUp how many times as fast as the reference
     * @param interval its interval; empty for few forks
     */
    public record Point(int width, double speedUp, Optional<Interval> interval) {}
}
