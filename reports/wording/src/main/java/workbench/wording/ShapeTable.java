package workbench.wording;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbench.analysis.scaling.Shapes;
import workbench.analysis.scaling.Shapes.LanguageShape;
import workbench.analysis.scaling.Shapes.ShapePoint;
import workbench.wording.FigureTable.Figure;
import workbench.wording.FigureTable.Line;

/**
 * The times and speed-ups of several languages by width.
 *
 * @param columns the heads of the columns, one for each width
 * @param groups a group for each language
 */
public record ShapeTable(List<String> columns, List<LanguageGroup> groups) {

    /**
     * A language.
     *
     * @param head its name, and what its speed-ups are over
     * @param lines a line for each strategy
     */
    public record LanguageGroup(String head, List<Line> lines) {}

    /** The table of a workload. */
    public static ShapeTable of(Shapes shapes) {
        var widths = shapes.languages().stream()
                .flatMap(language -> language.points().stream())
                .map(ShapePoint::width)
                .distinct()
                .sorted()
                .toList();
        return new ShapeTable(
                widths.stream().map("Width %s"::formatted).toList(),
                shapes.languages().stream()
                        .map(language -> group(language, widths))
                        .toList());
    }

    private static LanguageGroup group(LanguageShape language, List<Integer> widths) {
        return new LanguageGroup(
                language.language()
                        + language.baseline().map(one -> ", over " + one.name()).orElse(", without a baseline"),
                language.byStrategy().entrySet().stream()
                        .map(strategy -> line(strategy, widths))
                        .toList());
    }

    private static Line line(Map.Entry<String, List<ShapePoint>> strategy, List<Integer> widths) {
        return new Line(
                strategy.getKey(),
                widths.stream()
                        .map(width -> strategy.getValue().stream()
                                .filter(point -> point.width() == width)
                                .findFirst())
                        .map(ShapeTable::figure)
                        .toList());
    }

    private static Figure figure(Optional<ShapePoint> point) {
        return new Figure(
                point.flatMap(one -> one.measurement().steady())
                        .map(Figures::time)
                        .orElse(Figures.NONE),
                point.flatMap(ShapePoint::speedUp).map(ShapeWords::speedUp).orElse(""),
                "");
    }
}
