package workbench.site.analysis;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import workbench.results.Use;
import workbench.site.analysis.Scaling.Curve;
import workbench.site.analysis.Scaling.Point;
import workbench.statistics.Family;

/** Computes speed-ups over width. */
final class Scalings {

    private Scalings() {}

    static List<Scaling> of(List<Measurement> all, int cores) {
        var scalings = new ArrayList<Scaling>();
        for (var workload : Slices.workloads(all)) {
            var cells = all.stream()
                    .filter(one -> one.status() == Status.RANKED)
                    .filter(one -> Slices.same(one.cell().workload(), workload))
                    .toList();
            scaling("scaling-%s".formatted(scalings.size() + 1), workload, cells, cores)
                    .ifPresent(scalings::add);
        }
        return scalings;
    }

    private static Optional<Scaling> scaling(String id, Use workload, List<Measurement> cells, int cores) {
        var baseline = cells.stream()
                .filter(one -> one.cell().fixedWidth() && one.cell().width() == 1)
                .findFirst();
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
                : Optional.of(new Scaling(id, workload, baseline.map(Measurement::name), forks, curves));
    }

    private static Curve curve(List<Measurement> cells, Optional<Measurement> baseline, int cores) {
        var sorted = cells.stream()
                .sorted(Comparator.comparingInt(one -> one.cell().width()))
                .toList();
        var reference = baseline.orElse(sorted.getFirst());
        return new Curve(
                sorted.getFirst().name(),
                sorted.stream().map(one -> point(one, reference)).toList(),
                Laws.of(sorted, cores));
    }

    private static Point point(Measurement one, Measurement reference) {
        if (one.equals(reference)) {
            return new Point(one.cell().width(), 1, Optional.empty());
        }
        var comparison = Family.of(List.of(reference.sample(), one.sample()), Analysis.ALPHA)
                .comparison(0, 1);
        return new Point(one.cell().width(), comparison.ratio(), comparison.interval());
    }
}
