package workbench.site.chart;

import org.jfree.chart.plot.XYPlot;
import workbench.wording.PictureWords;

/** One kind of picture, with the data that it shows. */
interface Chart {

    /** The file name of its picture, without theme and extension. */
    String name();

    /** Its title, subtitle, caption and alternative text. */
    PictureWords words();

    /** Its height in pixels; its width is {@link Frame#WIDTH}. */
    int height();

    /** Its axes and marks in the colours of a theme. */
    XYPlot plot(Theme theme);
}
