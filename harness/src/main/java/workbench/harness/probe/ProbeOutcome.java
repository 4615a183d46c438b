package workbench.harness.probe;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What came out of a probe.
 *
 * @param jobs how many jobs were performed
 * @param findings one for each kind of fault that was found
 * @param threads the file with the stacks of all threads, of a job that did not end
 */
public record ProbeOutcome(int jobs, List<ProbeFinding> findings, Optional<Path> threads) {}
