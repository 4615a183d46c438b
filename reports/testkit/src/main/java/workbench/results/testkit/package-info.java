/**
 * Journals for the tests of reports: {@link workbench.results.testkit.SyntheticRun} makes one with known truths, {@link
 * workbench.results.testkit.SyntheticRuns} has some ready, {@link workbench.results.testkit.SyntheticChange} two of one plan, and
 * {@link workbench.results.testkit.Recorded} adds what a harness records besides times, as {@link
 * workbench.results.testkit.RecordedRuns} does. {@link workbench.results.testkit.HostileFile} fills one with texts that do harm where
 * they are interpreted.
 */
@NullMarked
package workbench.results.testkit;

import org.jspecify.annotations.NullMarked;
