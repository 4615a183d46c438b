/**
 * The command line: {@link workbench.harness.cli.Main} and one class for each command.
 *
 * <p>Exit codes: 0 all well, 1 some cell failed or the run could not go on, 2 wrong usage, 130 interrupted.
 */
@NullMarked
package workbench.harness.cli;

import org.jspecify.annotations.NullMarked;
