/**
 * What a person sees of a run: a line of progress, a table that fills as rounds end, and the verdict.
 *
 * <p>On a terminal, progress is shown in place; elsewhere, as plain lines, one per round.
 */
@NullMarked
package workbench.harness.terminal;

import org.jspecify.annotations.NullMarked;
