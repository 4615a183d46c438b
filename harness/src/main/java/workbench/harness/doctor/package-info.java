/**
 * What a machine can and cannot tell: {@link workbench.harness.doctor.Doctor} reads the facts, {@link
 * workbench.harness.doctor.FindingWords} judges them and says what to do.
 */
@NullMarked
package workbench.harness.doctor;

import org.jspecify.annotations.NullMarked;
