package workbench.site.chart;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jfree.chart.JFreeChart;
import workbench.analysis.cell.Status;
import workbench.analysis.cell.Timeline;
import workbench.analysis.scaling.Scaling;
import workbench.analysis.slice.Slice;

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

    static Map<Theme, byte[]> paint(Function<Theme, JFreeChart> chart, int height) {
        var images = new EnumMap<Theme, byte[]>(Theme.class);
        for (var theme : Theme.values()) {
            images.put(theme, Frame.png(chart.apply(theme), height));
        }
        return images;
    }
}
