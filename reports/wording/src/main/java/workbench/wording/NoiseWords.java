package workbench.wording;

import java.util.List;
import java.util.OptionalDouble;
import workbench.analysis.trust.NoisePoint;
import workbench.statistics.stability.Noise;

/** The noise over a run, in words. Pure functions. */
public final class NoiseWords {

    /** The axis of time. */
    public static final String MINUTES = "Time since the run began, min";

    /** The axis of shares. */
    public static final String SHARE = "Processors used by others, %";

    private NoiseWords() {}

    /** The words of the picture; there is at least one point. */
    public static PictureWords picture(List<NoisePoint> points) {
        var busy = points.stream()
                .filter(point -> Noise.of(point.share()) == Noise.RED)
                .count();
        var most = points.stream().mapToDouble(NoisePoint::share).max();
        return new PictureWords(
                "Noise over the run",
                busy == 0
                        ? "No fork met a busy machine"
                        : "%s of %s met a busy machine"
                                .formatted(Figures.count((double) busy), Figures.count(points.size(), "fork")),
                "A dot is a fork, hollow where its round was measured again · dashed = %s, above which the machine counts as busy"
                        .formatted(Figures.whole(Noise.BUSY_ABOVE)),
                "The share of the processors that other programs used during each of %s, %s on average and %s at most."
                        .formatted(
                                Figures.count(points.size(), "fork"),
                                Figures.percent(mean(points)),
                                Figures.percent(most)));
    }

    private static OptionalDouble mean(List<NoisePoint> points) {
        return points.stream().mapToDouble(NoisePoint::share).average();
    }
}
