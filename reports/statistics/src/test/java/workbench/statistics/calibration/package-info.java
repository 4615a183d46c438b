/**
 * The calibration: simulated runs with a known truth go through the whole analysis, and the rates of wrong and right verdicts
 * are compared with the targets. {@code CalibrationTest} is the short form of every build, {@code CalibrationTableTest}
 * the long form, whose table is in the documentation of the module.
 */
@NullMarked
package workbench.statistics.calibration;

import org.jspecify.annotations.NullMarked;
