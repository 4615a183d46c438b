package workbench.wording;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import workbench.analysis.scaling.Shapes;
import workbench.analysis.scaling.Shapes.LanguageShape;
import workbench.analysis.scaling.Shapes.ShapePoint;
import workbench.statistics.scaling.SpeedUp;

/** The languages of a workload beside each other, in words. Pure functions. */
public final class ShapeWords {

    private ShapeWords() {}

    /** What they are called, such as {@code factor:numbers=5000 in java and cpython}. */
    public static String title(Shapes shapes) {
        return "%s in %s"
                .formatted(
                        shapes.workload().label(),
                        Figures.list(shapes.languages().stream()
                                .map(LanguageShape::language)
                                .toList()));
    }

    /** What each language gains at most over its own baseline, a sentence for each. */
    public static String sentences(Shapes shapes) {
        return shapes.languages().stream().map(ShapeWords::most).collect(joining(" "));
    }

    private static String most(LanguageShape language) {
        if (language.baseline().isEmpty()) {
            return "In %s, there is no baseline to compare with.".formatted(language.language());
        }
        var baseline = language.baseline().get().name();
        return best(language)
                .map(best ->
                        "In %s, %s reaches %s over %s.".formatted(language.language(), at(best), ratio(best), baseline))
                .orElseGet(() -> "In %s, nothing but %s has a time.".formatted(language.language(), baseline));
    }

    private static Optional<ShapePoint> best(LanguageShape language) {
        return gains(language.points())
                .max(Comparator.comparingDouble(
                        point -> point.speedUp().orElseThrow().value()));
    }

    /** The points that have a speed-up by measurement. */
    private static Stream<ShapePoint> gains(List<ShapePoint> points) {
        return points.stream()
                .filter(point -> !point.baseline() && point.speedUp().isPresent());
    }

    private static String at(ShapePoint point) {
        return DecisionWords.name(point.name(), point.measurement().cell());
    }

    private static String ratio(ShapePoint point) {
        var speedUp = point.speedUp().orElseThrow();
        return Figures.ratio(speedUp.value(), speedUp.interval());
    }

    /** A speed-up with its interval, such as {@code 1.92× (1.88–1.96)}; {@code 1×} of the baseline itself. */
    static String speedUp(SpeedUp speedUp) {
        if (speedUp.equals(SpeedUp.OF_REFERENCE)) {
            return "1×";
        }
        return Figures.ratio(speedUp.value(), speedUp.interval())
                + speedUp.interval()
                        .map(_ -> " (%s)".formatted(Figures.ratioInterval(speedUp.value(), speedUp.interval())))
                        .orElse("");
    }

    private static String headline(Shapes shapes) {
        return shapes.languages().stream()
                .flatMap(language -> best(language).stream()
                        .map(best -> "%s reaches %s".formatted(language.language(), ratio(best))))
                .collect(joining(", "));
    }

    /** The words of the picture of the speed-ups. */
    public static PictureWords picture(Shapes shapes) {
        return new PictureWords(
                "Speed-up over width in each language",
                headline(shapes),
                "%s · each over the baseline of its language · band = 95 %% confidence interval · logarithmic scales"
                        .formatted(title(shapes)),
                "Speed-ups over the baseline of each language, %s. %s."
                        .formatted(
                                title(shapes),
                                shapes.languages().stream()
                                        .flatMap(language -> gains(language.points()))
                                        .map(point -> "%s: %s".formatted(at(point), ratio(point)))
                                        .collect(joining("; "))));
    }
}
