package workbench.analysis.scaling;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import workbench.analysis.cell.Levels;
import workbench.analysis.cell.MachineLoad;
import workbench.analysis.cell.Measurement;
import workbench.analysis.cell.Status;
import workbench.analysis.scaling.Scaling.Curve;
import workbench.analysis.scaling.Scaling.Point;
import workbench.results.Arena;
import workbench.statistics.Sample;
import workbench.statistics.scaling.Scalability;
import workbench.statistics.scaling.ScalabilityFit;
import workbench.statistics.scaling.SpeedUp;
import workbench.statistics.stability.Noise;

/** Computes speed-ups over width. */
public final class Scalings {

    private Scalings() {}

    /**
     * The scalings of the workloads, in each language, that were measured at two widths or more.
     *
     * @param cores the logical processors of the machine
     */
    public static List<Scaling> of(List<Measurement> all, int cores) {
        var scalings = new ArrayList<Scaling>();
        for (var arena : Arena.of(all.stream().map(Measurement::cell).toList())) {
            scaling("scaling-%s".formatted(scalings.size() + 1), arena, ranked(arena, all), cores)
                    .ifPresent(scalings::add);
        }
        return scalings;
    }

    /** The ranked cells of an arena. */
    static List<Measurement> ranked(Arena arena, List<Measurement> all) {
        return all.stream()
                .filter(one -> one.status() == Status.RANKED && arena.holds(one.cell()))
                .toList();
    }

    /** The cell that speed-ups of the cells of an arena are over; empty if there is none. */
    static Optional<Measurement> baseline(List<Measurement> cells) {
        return cells.stream()
                .filter(one -> one.cell().fixedWidth() && one.cell().width() == 1)
                .findFirst();
    }

    private static Optional<Scaling> scaling(String id, Arena arena, List<Measurement> cells, int cores) {
        var baseline = baseline(cells);
        var curves = cells.stream()
                .filter(one -> !one.cell().fixedWidth())
                .collect(groupingBy(Measurement::name, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .filter(points -> points.size() > 1)
                .map(points -> curve(points, baseline, cores))
                .toList();
        var forks = cells.stream().mapToInt(one -> one.sample().size()).min().orElse(0);
        return curves.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Scaling(id, arena, baseline.map(Measurement::name), forks, curves, ideal(cells, baseline)));
    }

    private static List<Point> ideal(List<Measurement> cells, Optional<Measurement> baseline) {
        var byWidth = cells.stream()
                .filter(one -> !one.cell().fixedWidth())
                .collect(groupingBy(one -> one.cell().width(), TreeMap::new, toList()));
        var reference = baseline.flatMap(Measurement::steady)
                .map(time -> OptionalDouble.of(time.value()))
                .orElseGet(() -> floor(byWidth.firstEntry().getValue()));
        return reference.isEmpty()
                ? List.of()
                : byWidth.entrySet().stream()
                        .flatMap(width -> floor(width.getValue()).stream()
                                .mapToObj(floor ->
                                        new Point(width.getKey(), reference.getAsDouble() / floor, Optional.empty())))
                        .toList();
    }

    /** The floor of the cells of a width; empty if it is unknown or some cell is below it. */
    private static OptionalDouble floor(List<Measurement> cells) {
        return cells.stream().anyMatch(Measurement::belowFloor)
                ? OptionalDouble.empty()
                : cells.stream().flatMapToDouble(one -> one.floor().stream()).min();
    }

    private static Curve curve(List<Measurement> cells, Optional<Measurement> baseline, int cores) {
        var sorted = cells.stream()
                .sorted(Comparator.comparingInt(one -> one.cell().width()))
                .toList();
        var reference = baseline.orElse(sorted.getFirst());
        return new Curve(
                sorted.getFirst().name(),
                sorted.stream().map(one -> point(one, reference)).toList(),
                law(sorted, cores));
    }

    private static Point point(Measurement one, Measurement reference) {
        var speedUp = speedUp(one, reference);
        return new Point(one.cell().width(), speedUp.value(), speedUp.interval());
    }

    /** How many times as fast as the reference a cell is. */
    static SpeedUp speedUp(Measurement one, Measurement reference) {
        return one.equals(reference)
                ? SpeedUp.OF_REFERENCE
                : SpeedUp.of(reference.sample(), one.sample(), Levels.ALPHA);
    }

    private static ScalabilityFit law(List<Measurement> cells, int cores) {
        var byWidth = new TreeMap<Integer, Sample>();
        cells.forEach(cell -> byWidth.put(cell.cell().width(), cell.sample()));
        var noise = MachineLoad.of(
                        cells.stream().flatMap(cell -> cell.counted().stream()).toList())
                .score()
                .orElse(Noise.GREEN);
        return Scalability.fit(byWidth, cores, noise, Levels.CONFIDENCE);
    }
}
