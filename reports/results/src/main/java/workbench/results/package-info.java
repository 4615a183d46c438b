/**
 * The records of a run and their JSON form.
 *
 * <p>A run is kept in its folder as {@code results.jsonl}, the journal: one JSON object a line, each with a {@code type}.
 * The first is {@link workbench.results.RunEntry run}, then comes one {@link workbench.results.ForkEntry fork} for each fork
 * that was started, with {@link workbench.results.WaitEntry waits}, {@link workbench.results.LookEntry looks}, {@link
 * workbench.results.CutEntry cuts} and {@link workbench.results.ResumeEntry resumptions} between them, and {@link
 * workbench.results.EndEntry end} is last; a missing {@code end} means that the run was interrupted. {@link workbench.results.JournalWriter} appends entries, {@link workbench.results.Journal#read} reads them
 * back and skips types that it does not know. Times are in nanoseconds.
 */
@NullMarked
package workbench.results;

import org.jspecify.annotations.NullMarked;
