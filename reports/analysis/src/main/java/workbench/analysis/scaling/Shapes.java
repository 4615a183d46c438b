package workbench.analysis.scaling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbench.analysis.cell.Measurement;
import workbench.results.Arena;
import workbench.results.SliceGroup;
import workbench.results.Use;
import workbench.statistics.scaling.SpeedUp;

/**
 * The languages of a workload beside each other: what each gains by its strategies and widths over its own baseline. A time owes much to
 * its language, whatever the strategy, so it is the speed-ups that compare.
 *
 * @param id unique within the run, fit for a file name and an anchor
 * @param workload the workload
 * @param languages a shape for each language, at least two, in the order of the plan
 */
public record Shapes(String id, Use workload, List<LanguageShape> languages) {

    public Shapes {
        languages = List.copyOf(languages);
    }

    /**
     * A language.
     *
     * @param language the language
     * @param baseline what its speed-ups are over; empty if no baseline has a time
     * @param points the cells that have a rank, in the order of the plan, the baseline among them
     */
    public record LanguageShape(String language, Optional<Measurement> baseline, List<ShapePoint> points) {

        public LanguageShape {
            points = List.copyOf(points);
        }

        /** Whether something but the baseline has a time, so that there is a shape. */
        boolean isSpread() {
            return points.stream().anyMatch(point -> !point.baseline());
        }

        /** The points of each strategy, by its name, in the order of the plan; those of a strategy by width. */
        public Map<String, List<ShapePoint>> byStrategy() {
            var strategies = new LinkedHashMap<String, List<ShapePoint>>();
            points.forEach(point -> strategies
                    .computeIfAbsent(point.name(), _ -> new ArrayList<>())
                    .add(point));
            strategies.values().forEach(own -> own.sort(Comparator.comparingInt(ShapePoint::width)));
            return strategies;
        }
    }

    /**
     * A cell.
     *
     * @param measurement what is known about it
     * @param speedUp how many times as fast as the baseline it is; empty without a baseline
     */
    public record ShapePoint(Measurement measurement, Optional<SpeedUp> speedUp) {

        /** What its strategy is called. */
        public String name() {
            return measurement.name();
        }

        /** Its width. */
        public int width() {
            return measurement.cell().width();
        }

        /** Whether it runs at its own width whatever is asked for. */
        public boolean baseline() {
            return measurement.cell().fixedWidth();
        }
    }

    /** The shapes of the workloads of which several languages have a time, and something but the baselines, too. */
    public static List<Shapes> of(List<Measurement> all) {
        var cells = all.stream().map(Measurement::cell).toList();
        var arenas = Arena.of(cells);
        var shapes = new ArrayList<Shapes>();
        for (var workload : SliceGroup.workloads(cells)) {
            var languages = arenas.stream()
                    .filter(arena -> arena.workload().sameAs(workload))
                    .flatMap(arena -> shape(arena, all).stream())
                    .toList();
            if (languages.size() > 1 && languages.stream().anyMatch(LanguageShape::isSpread)) {
                shapes.add(new Shapes("shapes-%s".formatted(shapes.size() + 1), workload, languages));
            }
        }
        return shapes;
    }

    /** The shape of a language; empty where nothing of it has a time, and where a run has only one, which has no name. */
    private static Optional<LanguageShape> shape(Arena arena, List<Measurement> all) {
        var ranked = Scalings.ranked(arena, all);
        var baseline = Scalings.baseline(ranked);
        return arena.language()
                .filter(_ -> !ranked.isEmpty())
                .map(language -> new LanguageShape(
                        language,
                        baseline,
                        ranked.stream().map(one -> point(one, baseline)).toList()));
    }

    private static ShapePoint point(Measurement one, Optional<Measurement> baseline) {
        return new ShapePoint(
                one,
                baseline.map(found -> Scalings.speedUp(one, found)).filter(found -> Double.isFinite(found.value())));
    }
}
