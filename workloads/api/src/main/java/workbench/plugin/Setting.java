package workbench.plugin;

import java.nio.file.Path;
import workbench.parameter.Arguments;
import workbench.process.ChildLauncher;

/**
 * What a workload or a strategy is given to work with when it is opened.
 *
 * @param arguments the values of its parameters
 * @param width the most items that may be in flight at once, at least 1
 * @param folder an existing folder for its files, such as logs of processes; whoever made the folder deletes it
 * @param children how to start JVMs
 */
public record Setting(Arguments arguments, int width, Path folder, ChildLauncher children) {}
