package workbench.strategy;

import java.nio.file.Path;
import workbench.parameter.Arguments;
import workbench.process.ChildLauncher;
import workbench.workload.WorkloadReference;

/**
 * What a strategy is given to work with.
 *
 * @param arguments the values of its parameters
 * @param width the most items that it may have in flight at once, at least 1
 * @param workload from what another process opens the batch of the jobs
 * @param children how to start JVMs
 * @param folder an existing folder for files such as logs of processes; who made it deletes it
 */
public record Context(
        Arguments arguments, int width, WorkloadReference workload, ChildLauncher children, Path folder) {}
