/**
 * How the parent meets plugins, which are somebody else's code: a {@link workbench.harness.plugin.PluginPath} says where they
 * are, a {@link workbench.harness.plugin.PluginLoader} loads them, and a {@link workbench.harness.plugin.GuardedStrategy} or
 * {@link workbench.harness.plugin.GuardedWorkload} asks them, so that a fault of one costs its own cells and nothing else.
 */
@NullMarked
package workbench.harness.plugin;

import org.jspecify.annotations.NullMarked;
