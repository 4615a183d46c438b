package workbench.site.chart;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jfree.chart.JFreeChart;
import workbench.site.analysis.Scaling;
import workbench.site.analysis.Slice;
import workbench.site.analysis.Status;
import workbench.site.analysis.Timeline;

/** Draws the pictures of a report. Pure functions: the same model gives the same bytes. */
public final class Pictures {

    private Pictures() {}

    /** The pictures of a slice: those for which there is something to show. */
    public static List<Picture> of(Slice slice, Palette palette) {
        var pictures = new ArrayList<Picture>();
        if (!slice.measured().isEmpty()) {
            pictures.add(new TimeChart(slice, palette).picture());
        }
        if (slice.with(Status.RANKED).stream()
                .anyMatch(
                        standing -> standing.toBest().flatMap(c -> c.interval()).isPresent())) {
            pictures.add(new RatioChart(slice, palette).picture());
        }
        if (slice.measured().stream()
                .anyMatch(standing -> standing.measurement().cold().isPresent())) {
            pictures.add(new ColdChart(slice, palette).picture());
        }
        return pictures;
    }

    /** The picture of the traced jobs of a slice; none without any. */
    public static List<Picture> of(Slice slice, List<Timeline> timelines, Palette palette) {
        return timelines.isEmpty() ? List.of() : List.of(new TimelineChart(slice, timelines, palette).picture());
    }

    /** The picture of a scaling. */
    public static Picture of(Scaling scaling, Palette palette) {
        return new SpeedUpChart(scaling, palette).picture();
    }

    static Map<Look, byte[]> paint(Function<Look, JFreeChart> chart, int height) {
        var images = new EnumMap<Look, byte[]>(Look.class);
        for (var look : Look.values()) {
            images.put(look, Frame.png(chart.apply(look), height));
        }
        return images;
    }
}
