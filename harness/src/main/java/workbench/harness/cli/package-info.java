/**
 * The command line: {@link workbench.harness.cli.Main} and one class for each command.
 *
 * <p>Exit codes: 0 success, 1 a cell failed, a plugin is at fault or the run could not continue, 2 wrong usage, 3 a cell is slower
 * than a gate allows, 4 that is undecided and was not to pass, 130 interrupted.
 */
@NullMarked
package workbench.harness.cli;

import org.jspecify.annotations.NullMarked;
