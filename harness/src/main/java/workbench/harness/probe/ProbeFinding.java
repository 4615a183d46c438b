package workbench.harness.probe;

import workbench.harness.probe.wire.ProbeFault;

/**
 * Something that a probe has found.
 *
 * @param fault its kind
 * @param jobs in how many jobs
 * @param what what was seen in the first of them
 * @param how with which strategy that one was performed, and how
 */
public record ProbeFinding(ProbeFault fault, int jobs, String what, String how) {

    /** The same, found in one more job. */
    ProbeFinding again() {
        return new ProbeFinding(fault, jobs + 1, what, how);
    }
}
