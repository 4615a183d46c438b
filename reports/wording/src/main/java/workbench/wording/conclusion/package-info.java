/** The answers to the questions of whole runs, in words: {@link workbench.wording.conclusion.ConclusionWords}. */
@NullMarked
package workbench.wording.conclusion;

import org.jspecify.annotations.NullMarked;
