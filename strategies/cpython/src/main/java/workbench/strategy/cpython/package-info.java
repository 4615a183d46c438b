/**
 * CPython beside Java: the items are performed by a Python process, one after another, by threads, or by a pool of processes.
 *
 * <p>A {@link workbench.strategy.cpython.CpythonSession} holds the {@link workbench.strategy.cpython.PythonProcess}, which runs
 * {@code runner.py}. It gets the workload's {@link workbench.workload.Script} once, and for each job all items, as the batch describes
 * them. It answers with every result, in the form of {@code Batch.write}, and with the times between which it was made, which a {@link
 * workbench.strategy.cpython.PythonClock} turns into times of this JVM. What an {@link workbench.strategy.cpython.Interpreter} is
 * good for is known before anything is measured.
 */
@NullMarked
package workbench.strategy.cpython;

import org.jspecify.annotations.NullMarked;
