/**
 * Child JVMs: one way to start them, talk to them and end them, shared by forks, worker processes and servers.
 *
 * <p>The parent calls {@link workbench.process.ChildLauncher#start} and talks to the {@link workbench.process.Child};
 * the child calls {@link workbench.process.Parent#connect} and talks to its {@link workbench.process.Parent}. The two
 * speak over a socket of their own, never over standard output, to which user code and the JVM itself print. A child
 * exits when its parent is gone.
 */
@NullMarked
package workbench.process;

import org.jspecify.annotations.NullMarked;
