/**
 * The pictures of a report, and the only place that knows the chart library. {@link workbench.site.chart.Pictures} draws those
 * of a slice and of a scaling, each in {@link workbench.site.chart.Theme light and dark}. Every picture's title says its
 * finding and its subtitle what was sampled and what the marks mean; a strategy has one colour everywhere, and always its name
 * beside it.
 */
@NullMarked
package workbench.site.chart;

import org.jspecify.annotations.NullMarked;
