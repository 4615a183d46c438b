/**
 * The pictures of a report, and the only place that knows the chart library. {@link workbench.site.chart.Pictures} draws those
 * of a slice and of a scaling, each in {@link workbench.site.chart.Theme light and dark}. The title of a picture is its finding;
 * the subtitle says what was sampled and what the marks mean. A strategy has the same colour everywhere, and always its name
 * beside it. Each picture is a {@link workbench.site.chart.Chart}; {@link workbench.site.chart.Frame} paints it.
 */
@NullMarked
package workbench.site.chart;

import org.jspecify.annotations.NullMarked;
