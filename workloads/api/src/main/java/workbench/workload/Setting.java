package workbench.workload;

import java.nio.file.Path;
import workbench.parameter.Arguments;
import workbench.process.ChildLauncher;

/**
 * What a workload is given to work with.
 *
 * @param arguments the values of its parameters
 * @param width the most items that will be in flight at once, at least 1
 * @param folder an existing folder of its own for files; who made it deletes it
 * @param children how to start JVMs
 */
public record Setting(Arguments arguments, int width, Path folder, ChildLauncher children) {}
