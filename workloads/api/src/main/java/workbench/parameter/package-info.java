/**
 * The parameters of workloads and strategies, and the arguments given to them.
 *
 * <p>A {@link workbench.parameter.Parameter} declares a key with its type, default, range and one line of help; {@link
 * workbench.parameter.Arguments} are the values of a whole list of parameters, checked, with the defaults filled in.
 */
@NullMarked
package workbench.parameter;

import org.jspecify.annotations.NullMarked;
