/**
 * What workloads and strategies have in common: a name, a line of help, parameters, how they are found, and the setting in
 * which they are opened.
 *
 * <p>A {@link workbench.plugin.Plugin} is listed in a services file of its jar; a {@link workbench.plugin.Catalog} finds
 * all plugins of one kind.
 */
@NullMarked
package workbench.plugin;

import org.jspecify.annotations.NullMarked;
