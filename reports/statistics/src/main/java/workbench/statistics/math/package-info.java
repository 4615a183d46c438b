/**
 * Textbook procedures on plain numbers, which know nothing of forks: those that commons-math3 lacks or gets wrong.
 * Pure functions.
 */
@NullMarked
package workbench.statistics.math;

import org.jspecify.annotations.NullMarked;
