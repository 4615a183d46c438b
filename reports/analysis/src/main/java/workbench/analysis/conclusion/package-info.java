/** What a run found out about the question that it asked as a whole: {@link workbench.analysis.conclusion.Conclusion}. */
@NullMarked
package workbench.analysis.conclusion;

import org.jspecify.annotations.NullMarked;
