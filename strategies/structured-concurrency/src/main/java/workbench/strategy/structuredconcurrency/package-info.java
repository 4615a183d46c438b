/**
 * A subtask for each item in a {@code StructuredTaskScope}, which JDK 25 has as a preview. What uses the preview stands
 * apart, is compiled by JDK 25 only, and is loaded where a session is opened.
 */
@NullMarked
package workbench.strategy.structuredconcurrency;

import org.jspecify.annotations.NullMarked;
