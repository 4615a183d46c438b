/**
 * What a person sees of a run: a line of progress, a table that fills as rounds end, and the verdict.
 *
 * <p>On a terminal the progress stands in place; elsewhere it is plain lines, one a round.
 */
@NullMarked
package workbench.harness.terminal;

import org.jspecify.annotations.NullMarked;
